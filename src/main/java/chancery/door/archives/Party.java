package chancery.door.archives;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who stands at one end of a letter, for comparing: the words of the name without titles, and the
 * post that the heading gives ("the Chargé in Uruguay"), since a mission answers whoever heads it.
 */
record Party(Set<String> name, String post) {
    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "miss",
                    "dr",
                    "sir",
                    "lord",
                    "earl",
                    "baron",
                    "count",
                    "general",
                    "the",
                    "of",
                    "and",
                    "to",
                    "acting",
                    "esq",
                    "hon",
                    "prof",
                    "senator",
                    "president",
                    "mm",
                    "messrs",
                    "his",
                    "her",
                    "excellency");
    private static final Pattern POST =
            Pattern.compile(
                    "(?:Ambassador|Minister|Chargé|Consul(?: General)?|Commissioner|Agent|Representative)"
                            + "[^()]*?\\s(?:in|at)\\s+(?:the\\s+)?([^()]+?)\\s*(?:\\(|$)");

    static Party from(PrintedHead letter) {
        return of(letter.from(), side(letter.heading(), true));
    }

    static Party to(PrintedHead letter) {
        return of(letter.to(), side(letter.heading(), false));
    }

    boolean meets(Party other) {
        boolean sameName =
                !name.isEmpty()
                        && !other.name.isEmpty()
                        && (name.containsAll(other.name) || other.name.containsAll(name));
        return sameName || !post.isEmpty() && post.equals(other.post);
    }

    private static Party of(List<String> names, String side) {
        Set<String> words = new HashSet<>();
        for (String name : names) {
            Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                    .filter(word -> word.length() > 1 && !TITLES.contains(word))
                    .forEach(words::add);
        }
        Matcher post = POST.matcher(side);
        return new Party(words, post.find() ? post.group(1).strip() : "");
    }

    private static String side(String heading, boolean left) {
        int between = heading.indexOf(" to ");
        if (between < 0) {
            return "";
        }
        return left ? heading.substring(0, between) : heading.substring(between + 4);
    }
}
