package chancery.door.intake.plan;

import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Line;
import chancery.door.intake.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the headings of strands: with the signs of Markdown, numbered, bulleted, bold, in capitals
 * or bare on a line of their own; and paragraphs that begin with a field.
 */
final class Headings {
    private static final int LONGEST = 80;
    private static final Pattern MARK =
            Pattern.compile(
                    "[ \\t]*(?<mark>(?:(?:#{1,6}|[-•·]|\\(?(?:\\d{1,2}|[ivx]{1,4}|[a-h])[.)/-]"
                            + "|(?:اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا)[ \\t]*[:.-]?)[ \\t]*){0,4})");
    private static final Pattern NUMBERED =
            Pattern.compile(
                    ".*(?:#|\\d|[ivx]{1,4}[.)/-]|[a-h][.)]|اولا|ثانيا|ثالثا|رابعا|خامسا|سادسا).*");
    private static final Pattern STRAND =
            Pattern.compile(
                    "(?:(?:le|el|the)[ \\t]+)?"
                            + Lexicon.alternatives(PlanWords.all("strand"))
                            + "(?![\\p{L}\\p{N}])(?<rest>.*)");
    private static final Pattern STRAND_LAST =
            Pattern.compile(
                    "\\p{L}+(?:[ \\t]+\\p{L}+){0,3}[ \\t]+"
                            + Lexicon.alternatives(PlanWords.all("strand"))
                            + "[ \\t]*:?");
    private static final Pattern FIELD =
            Pattern.compile(
                    "(?<opener>"
                            + Lexicon.alternatives(PlanWords.all("field"))
                            + "(?:[ \\t]+\\p{L}+)?)[ \\t]*[,:](?<rest>.*)");
    private static final Pattern TITLE_END =
            Pattern.compile("[ \\t]*(?::|\\.[ \\t]?-|[ \\t]-)[ \\t]+");
    private static final Pattern SENTENCE = Pattern.compile(".*[.;,!?][ \\t]*");

    private final Letter letter;

    private Headings(Letter letter) {
        this.letter = letter;
    }

    /** In the order of the text. */
    static List<Heading> of(Letter letter) {
        Headings headings = new Headings(letter);
        List<Heading> found = new ArrayList<>();
        Line before = null;
        for (Line line : letter.lines()) {
            if (!line.isBlank()) {
                headings.in(line, before == null || before.isBlank()).ifPresent(found::add);
            }
            before = line;
        }
        return found;
    }

    private Optional<Heading> in(Line line, boolean afterBlank) {
        Matcher mark = MARK.matcher(line.text());
        int from = mark.lookingAt() ? mark.end() : 0;
        String text = line.text().substring(from);
        boolean marked = from > 0 && !mark.group("mark").isBlank();
        boolean bold = isBold(line.start() + from);
        boolean capitals = !letter.isIn("ar") && letter.isCapitals(line.start() + from, line.end());
        boolean stands = marked || bold || capitals || afterBlank;
        Matcher strand = STRAND.matcher(text);
        if (stands && strand.matches() && !isSmall(line.start() + from)) {
            return named(line, from, text);
        }
        if (stands && STRAND_LAST.matcher(text).matches()) {
            return Optional.of(heading(line, from, text.length(), Heading.Sure.NAMED));
        }
        Matcher field = FIELD.matcher(text);
        if (afterBlank && field.matches()) {
            return field(line, from, field);
        }
        boolean numbered = marked && NUMBERED.matcher(mark.group("mark")).matches();
        if (numbered || bold || (capitals && afterBlank)) {
            return plain(line, from, text);
        }
        return Optional.empty();
    }

    private Optional<Heading> named(Line line, int from, String text) {
        if (text.length() <= LONGEST && !SENTENCE.matcher(text).matches()) {
            return Optional.of(heading(line, from, text.length(), Heading.Sure.NAMED));
        }
        Matcher end = TITLE_END.matcher(text);
        while (end.find()) {
            boolean hasKind = PlanWords.kind(text.substring(0, end.start())).isPresent();
            if (end.start() > LONGEST) {
                break;
            }
            if (hasKind) {
                return Optional.of(heading(line, from, end.start(), Heading.Sure.NAMED));
            }
        }
        return Optional.empty();
    }

    /** "Sur le plan politique, …" is called by its last words. */
    private Optional<Heading> field(Line line, int from, Matcher field) {
        String opener = field.group("opener");
        Optional<StrandKind> kind = PlanWords.kind(opener);
        int start = line.start() + from + Math.max(0, lastWords(opener));
        Words words = letter.words(start, line.start() + from + field.end("opener"));
        return kind.map(each ->
                new Heading(
                        new Found<>(letter.original(words.start(), words.end()), words),
                        each,
                        line.start() + from + field.start("rest"),
                        Heading.Sure.FIELD));
    }

    /** Where the last two words begin. */
    private static int lastWords(String words) {
        int last = words.lastIndexOf(' ');
        return last < 0 ? 0 : words.lastIndexOf(' ', last - 1) + 1;
    }

    private Optional<Heading> plain(Line line, int from, String text) {
        String title = text.strip();
        if (title.isEmpty() || title.length() > LONGEST || SENTENCE.matcher(title).matches()) {
            return Optional.empty();
        }
        int colon = title.indexOf(':');
        if (colon >= 0 && colon < title.length() - 1) {
            return Optional.empty();
        }
        boolean kind = PlanWords.kind(title).isPresent();
        Heading.Sure sure = kind ? Heading.Sure.KIND : Heading.Sure.OTHER;
        return Optional.of(heading(line, from, text.length(), sure));
    }

    private Heading heading(Line line, int from, int length, Heading.Sure sure) {
        int start = line.start() + from;
        int end = start + length;
        while (end > start && " \t:#-".indexOf(letter.text().charAt(end - 1)) >= 0) {
            end--;
        }
        Words words = letter.words(start, end);
        String title = letter.original(words.start(), words.end());
        StrandKind kind =
                PlanWords.kind(letter.text().substring(words.start(), words.end()))
                        .orElse(StrandKind.OTHER);
        return new Heading(new Found<>(title, words), kind, start + length, sure);
    }

    private boolean isSmall(int start) {
        return !letter.isIn("ar") && letter.isSmall(start);
    }

    private boolean isBold(int start) {
        int at = letter.folded().span(start, start + 1).start();
        String source = letter.folded().source();
        return at >= 2 && source.startsWith("**", at - 2);
    }
}
