package chancery.door.bench.reading;

import chancery.door.intake.text.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares what was read with what is expected, both as the JSON of {@code chancery read}. Only
 * keys that the expectation has are compared, so that it may leave open what two people would judge
 * differently.
 *
 * <p>Texts are the same when their words are, whatever the case, accents and leading articles. What
 * was promised may be cut a little differently: it is right when most words are shared. What is
 * said of a person or promise counts with them; a function of somebody who is not expected is
 * wrong.
 */
final class Comparison {
    private static final double MOST = 0.6;
    private static final List<String> OF_PERSON =
            List.of("honorific", "function", "country", "side");

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();

    private Comparison() {}

    static Comparison of(JsonNode expected, JsonNode found) {
        Comparison comparison = new Comparison();
        comparison.people(expected.path("people"), found.path("people"));
        comparison.commitments(expected, found);
        comparison.list("institution", expected, found, "institutions", "name");
        comparison.list("outlet", expected, found, "outlets", "name");
        comparison.list("document", expected, found, "documents", "text");
        comparison.list("date", expected, found, "dates", "value");
        comparison.list("amount", expected, found, "amounts", "value");
        comparison.engagement(expected, found);
        return comparison;
    }

    Map<String, Tally> tallies() {
        return tallies;
    }

    /** Each missing or wrong value in a line of its own. */
    List<String> differences() {
        return differences;
    }

    private void people(JsonNode expected, JsonNode found) {
        List<JsonNode> open = new ArrayList<>();
        found.forEach(open::add);
        for (JsonNode person : expected) {
            JsonNode match = take(open, each -> same(each.path("name"), person.path("name")));
            count(
                    "person",
                    text(person.path("name")),
                    match == null ? "" : text(match.path("name")));
            for (String key : OF_PERSON) {
                boolean asked =
                        person.has(key) && !(key.equals("side") && person.path(key).isNull());
                if (asked) {
                    String value = match == null ? "" : text(match.path(key));
                    count("person " + key, text(person.path(key)), value);
                }
            }
        }
        for (JsonNode person : open) {
            count("person", "", text(person.path("name")));
            count("person function", "", text(person.path("function")));
        }
    }

    private void commitments(JsonNode expected, JsonNode found) {
        List<JsonNode> open = new ArrayList<>();
        found.path("commitments").forEach(open::add);
        for (JsonNode promise : expected.path("commitments")) {
            String said = text(promise.path("text"));
            JsonNode match = take(open, each -> mostlySame(said, text(each.path("text"))));
            count("commitment", said, match == null ? "" : said);
            for (String key : List.of("by", "due")) {
                String value = match == null ? "" : text(match.path(key));
                count("commitment " + key, text(promise.path(key)), value);
            }
        }
        if (expected.has("commitments")) {
            open.forEach(each -> count("commitment", "", text(each.path("text"))));
        }
    }

    private void list(String kind, JsonNode expected, JsonNode found, String path, String key) {
        if (!expected.has(path)) {
            return;
        }
        List<JsonNode> open = new ArrayList<>();
        found.path(path).forEach(open::add);
        for (JsonNode each : expected.path(path)) {
            String wanted = value(each, key);
            JsonNode match = take(open, other -> value(other, key).equals(wanted));
            count(kind, wanted, match == null ? "" : wanted);
        }
        open.forEach(each -> count(kind, "", value(each, key)));
    }

    /** A day that the text only words has no value: then the words are compared. */
    private static String value(JsonNode node, String key) {
        String value = text(node.path(key).isNull() ? node.path("text") : node.path(key));
        return value + (node.has("currency") ? " " + text(node.path("currency")) : "");
    }

    private void engagement(JsonNode expected, JsonNode found) {
        if (!expected.has("engagement")) {
            return;
        }
        JsonNode wanted = expected.path("engagement");
        JsonNode read = found.path("engagement");
        count("engagement", text(wanted.path("kind")), text(read.path("kind")));
        for (String key : List.of("place", "start", "end")) {
            count("engagement " + key, text(wanted.path(key)), text(read.path(key)));
        }
        List<String> open = new ArrayList<>();
        read.path("topics").forEach(topic -> open.add(text(topic)));
        for (JsonNode topic : wanted.path("topics")) {
            count("topic", text(topic), open.remove(text(topic)) ? text(topic) : "");
        }
        open.forEach(topic -> count("topic", "", topic));
    }

    private void count(String kind, String expected, String found) {
        boolean right = !expected.isEmpty() && expected.equals(found);
        Tally tally = new Tally(expected.isEmpty() ? 0 : 1, found.isEmpty() ? 0 : 1, right ? 1 : 0);
        tallies.merge(kind, tally, Tally::plus);
        if (!expected.equals(found)) {
            differences.add(kind + ": expected [" + expected + "], found [" + found + "]");
        }
    }

    private interface Test {
        boolean of(JsonNode node);
    }

    private static @Nullable JsonNode take(List<JsonNode> open, Test test) {
        for (JsonNode each : open) {
            if (test.of(each)) {
                open.remove(each);
                return each;
            }
        }
        return null;
    }

    private static boolean same(JsonNode a, JsonNode b) {
        return text(a).equals(text(b));
    }

    private static boolean mostlySame(String a, String b) {
        Set<String> one = new HashSet<>(Arrays.asList(a.split(" ", -1)));
        Set<String> other = new HashSet<>(Arrays.asList(b.split(" ", -1)));
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        one.retainAll(other);
        return one.size() >= MOST * all.size();
    }

    private static String text(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return "";
        }
        String plain = node.isNumber() ? node.decimalValue().toPlainString() : node.asString();
        return Folded.plain(plain)
                .replaceFirst("^(?:l'|(?:les|le|la|the|a|an|el|los|las|un|une) )(?=\\p{L})", "")
                .replaceAll("[\"(),;:]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
