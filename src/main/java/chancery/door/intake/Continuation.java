package chancery.door.intake;

import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Line;
import chancery.door.intake.text.Words;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Decides which of the lines below a label still belong to its value. */
final class Continuation {
    private static final Pattern ITEM =
            Pattern.compile(
                    "\\s*(?:[-•·>]|\\(?[a-h][.)]\\s|\\(?\\d{1,2}[.)/-]\\s|\\(\\d{1,2}\\)).*");
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\(?\\d{1,2}[.)].*");
    private static final Pattern PARAGRAPH = Pattern.compile("\\s*(?:\\d{1,2}[.)]|bt$|//).*");
    private static final Pattern OPENER =
            Pattern.compile("\\s*" + Lexicon.alternatives(Lexicon.STANDARD.all("opener")) + ".*");
    private static final Pattern HANGING =
            Pattern.compile(
                    ".*(?:[,;:/-]|[ '](?:de|du|des|d|l|la|le|les|et|a|au|aux|en|pour|sur|of|the|and|to|for|on|in|del|los|las|el|y|con|في|من|علي|الي|عن|و))\\s*$");
    private static final int FULL_LINE = 45;
    private static final int LONGEST_VALUE = 160;
    private static final int MOST_LINES = 12;

    private final Letter letter;
    private final IntPredicate free;

    /**
     * @param free whether the line of an index has no label of its own
     */
    Continuation(Letter letter, IntPredicate free) {
        this.letter = letter;
        this.free = free;
    }

    /** Adds to {@code values} what the lines below {@code label} say. */
    void follow(HeaderField field, int label, List<Words> values) {
        boolean below = values.isEmpty();
        int at = label + 1;
        int most = at + MOST_LINES;
        if (below) {
            at = firstBelow(field, label);
            if (at < 0) {
                return;
            }
            values.add(words(at));
            at++;
        }
        while (at < Math.min(most, letter.lines().size()) && continues(field, label, at, below)) {
            values.add(words(at));
            at++;
        }
    }

    /** The next line, or the one after a blank one; -1 when it cannot be a value. */
    private int firstBelow(HeaderField field, int label) {
        int at = label + 1;
        if (at < letter.lines().size() && letter.lines().get(at).isBlank()) {
            at++;
        }
        if (at >= letter.lines().size()) {
            return -1;
        }
        Line line = letter.lines().get(at);
        boolean fits =
                !line.isBlank()
                        && free.test(at)
                        && line.text().strip().length() <= LONGEST_VALUE
                        && !OPENER.matcher(line.text()).matches()
                        && field != HeaderField.OTHER
                        && field != HeaderField.FROM;
        return fits ? at : -1;
    }

    private boolean continues(HeaderField field, int label, int at, boolean below) {
        Line line = letter.lines().get(at);
        Line before = letter.lines().get(at - 1);
        if (line.isBlank() || before.isBlank() || !free.test(at)) {
            return false;
        }
        boolean indented = line.indent() >= letter.lines().get(label).indent() + 2;
        boolean hanging = HANGING.matcher(before.text()).matches();
        if (field.isList()) {
            boolean item = ITEM.matcher(line.text()).matches();
            boolean cites = field == HeaderField.REFERENCE || field == HeaderField.CITED;
            if (cites && NUMBERED.matcher(line.text()).matches() && !isNumbered(label)) {
                return false;
            }
            boolean column = below && line.text().strip().length() <= LONGEST_VALUE;
            return (item || indented || hanging || letter.isSmall(line.start()) || column)
                    && !OPENER.matcher(line.text()).matches();
        }
        return field == HeaderField.SUBJECT
                && !PARAGRAPH.matcher(line.text()).matches()
                && (letter.isSmall(line.start()) || indented || hanging || runsOn(before, at));
    }

    /** Whether the value itself begins with a number, so that other numbers go on with it. */
    private boolean isNumbered(int label) {
        String text = letter.lines().get(label).text();
        return NUMBERED.matcher(text.substring(text.indexOf(':') + 1)).matches();
    }

    /** Scripts and telegrams without small letters: a full line goes on unless the body opens. */
    private boolean runsOn(Line before, int at) {
        Line line = letter.lines().get(at);
        if (OPENER.matcher(line.text()).matches()
                || before.text().strip().length() < FULL_LINE
                || line.text().strip().length() > before.text().strip().length() + 10) {
            return false;
        }
        return letter.isIn("ar")
                || letter.isCapitals(before.start(), before.end())
                        && letter.isCapitals(line.start(), line.end());
    }

    private Words words(int at) {
        Line line = letter.lines().get(at);
        return letter.words(line.start(), line.end());
    }
}
