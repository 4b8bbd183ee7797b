package chancery.door.intake.plan;

import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words of objectives in the text of a strand: what follows a cue in its sentence, what
 * stands behind a label, and the items of a list below one. Two objectives in one sentence are told
 * apart where the sentence takes up its preposition again.
 */
final class Statements {
    private static final Pattern CUE = Pattern.compile(Lexicon.NOT_IN_WORD + cues());
    private static final Pattern LABEL = labelled("label.objective", "(?<=[.;] )|");
    private static final Pattern OTHER_LABEL =
            Pattern.compile(
                    "\\n[ \\t]*(?:[-•·][ \\t]*)?" + Lexicon.alternatives(labels()) + "[ \\t]*:");
    private static final Pattern ITEM =
            Pattern.compile("\\n[ \\t]*(?:[-•·#]|\\(?\\d{1,2}[.)])[ \\t]*");
    private static final Pattern AGAIN = Pattern.compile(again());

    /** What runs on longer is no sentence with an objective. */
    private static final int LONGEST = 800;

    /** Per strand. */
    private static final int MOST = 100;

    private final Letter letter;
    private final List<Words> sentences;

    Statements(Letter letter) {
        this.letter = letter;
        this.sentences = letter.sentences();
    }

    List<Words> sentences() {
        return sentences;
    }

    /** In the order of the text. */
    List<Words> in(Words section) {
        List<Words> found = new ArrayList<>();
        Matcher cue = CUE.matcher(letter.text()).region(section.start(), section.end());
        cue.useTransparentBounds(true);
        int from = section.start();
        while (found.size() < MOST
                && from < section.end()
                && cue.region(from, section.end()).find()) {
            int end = endOf(cue.end(), section);
            parts(new Words(cue.end(), end), found);
            from = Math.max(end, cue.end());
        }
        for (Words value : labelled(section)) {
            if (found.stream().noneMatch(value::overlaps)) {
                parts(value, found);
            }
        }
        found.sort(Comparator.comparingInt(Words::start));
        return found;
    }

    /** The values behind a label such as "Indicateur :", each on the line of its label. */
    List<Words> labelled(Words section, String key) {
        List<Words> found = new ArrayList<>();
        Matcher label =
                labelled(key, "").matcher(letter.text()).region(section.start(), section.end());
        label.useTransparentBounds(true);
        while (label.find()) {
            Words value = trimmed(label.end(), lineEnd(label.end(), section));
            if (value.start() < value.end()) {
                found.add(value);
            }
        }
        return found;
    }

    private List<Words> labelled(Words section) {
        List<Words> found = new ArrayList<>();
        Matcher label = LABEL.matcher(letter.text()).region(section.start(), section.end());
        label.useTransparentBounds(true);
        while (found.size() < MOST && label.find()) {
            int line = lineEnd(label.end(), section);
            if (letter.text().substring(label.end(), line).isBlank()) {
                items(line, section, found);
            } else {
                found.add(new Words(label.end(), endOf(label.end(), section)));
            }
        }
        return found;
    }

    /** The items of the list that begins right below a label. */
    private void items(int from, Words section, List<Words> found) {
        int at = from;
        Matcher item = ITEM.matcher(letter.text());
        while (at < section.end() && item.region(at, section.end()).lookingAt()) {
            int end = endOf(item.end(), section);
            found.add(new Words(item.end(), end));
            at = Math.max(lineEnd(end, section), item.end());
        }
    }

    /** The end of the sentence, of the item, or of the line before another label. */
    private int endOf(int from, Words section) {
        int end = section.end();
        for (Words sentence : sentences) {
            if (sentence.contains(from)) {
                end = Math.min(end, sentence.end());
            }
        }
        for (Pattern stop : List.of(ITEM, OTHER_LABEL)) {
            Matcher match = stop.matcher(letter.text()).region(from, end);
            end = match.find() ? match.start() : end;
        }
        return end;
    }

    private int lineEnd(int from, Words section) {
        int end = letter.text().indexOf('\n', from);
        return end < 0 ? section.end() : Math.min(end, section.end());
    }

    private void parts(Words statement, List<Words> found) {
        if (statement.end() - statement.start() > LONGEST) {
            return;
        }
        int from = statement.start();
        Matcher again = AGAIN.matcher(letter.text()).region(from, statement.end());
        again.useTransparentBounds(true);
        while (again.find()) {
            add(from, again.start(), found);
            from = again.end();
        }
        add(from, statement.end(), found);
    }

    private void add(int start, int end, List<Words> found) {
        Words words = trimmed(start, end);
        if (words.start() < words.end()) {
            found.add(words);
        }
    }

    private Words trimmed(int start, int end) {
        Words words = letter.words(start, end);
        int to = words.end();
        while (to > words.start() && " \t\n.,;:!".indexOf(letter.text().charAt(to - 1)) >= 0) {
            to--;
        }
        return new Words(words.start(), to);
    }

    private static String cues() {
        StringBuilder out = new StringBuilder("(?:");
        for (String cue : longestFirst(PlanWords.all("cue"))) {
            boolean preposition = cue.endsWith(" de");
            String words = preposition ? cue.substring(0, cue.length() - 3) : cue;
            out.append(out.length() > 3 ? "|" : "")
                    .append(Lexicon.alternatives(List.of(words)))
                    .append(
                            preposition
                                    ? "[ \\t\\n]{1,2}(?:de[ \\t\\n]{1,2}|d')"
                                    : "[ \\t\\n]{1,2}");
        }
        return out.append(")").toString();
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** The words that take a sentence up again, each before a verb where its language shows one. */
    private static String again() {
        List<String> ways = new ArrayList<>();
        for (String language : Lexicon.LANGUAGES) {
            List<String> endings = PlanWords.in(language, "infinitive");
            String verb =
                    endings.isEmpty()
                            ? ""
                            : "(?=(?:(?:y|en|le|la|les|se)[ \\t\\n]|l'|s'|y )?\\p{L}{1,14}"
                                    + Lexicon.alternatives(endings)
                                    + "(?!\\p{L}))";
            for (String again : longestFirst(PlanWords.in(language, "again"))) {
                boolean preposition = again.endsWith(" de");
                String words = preposition ? again.substring(0, again.length() - 3) : again;
                ways.add(
                        ",?[ \\t\\n]{1,2}"
                                + Lexicon.alternatives(List.of(words))
                                + (preposition
                                        ? "[ \\t\\n]{1,2}(?:de[ \\t\\n]{1,2}|d')"
                                        : "[ \\t\\n]{1,2}")
                                + verb);
            }
        }
        return "(?:" + String.join("|", ways) + ")";
    }

    private static Pattern labelled(String key, String behind) {
        return Pattern.compile(
                "(?:"
                        + behind
                        + "(?:^|(?<=\\n))[ \\t]*(?:[-•·][ \\t]*)?)"
                        + Lexicon.alternatives(PlanWords.all(key))
                        + "(?:[ \\t]?(?:no?[ \\t]?)?\\d{1,2})?[ \\t]*:[ \\t]*");
    }

    private static List<String> labels() {
        List<String> labels = new ArrayList<>(PlanWords.all("label.objective"));
        labels.addAll(PlanWords.all("label.due"));
        labels.addAll(PlanWords.all("label.indicator"));
        return labels;
    }
}
