package chancery.door.intake;

import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Line;
import chancery.door.intake.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds labels: at the start of a line or of a column in it, behind a bullet, with a colon or alone
 * on the line, and further ones in the same line; then gives each the value behind it, on the same
 * line or below.
 */
final class LabelScan {
    private static final int LONGEST_LABEL = 45;
    private static final Pattern COLUMN = Pattern.compile("\\t+| {3,}|\\|");
    private static final Pattern BULLET =
            Pattern.compile("\\s*(?:[-•·>#|]{1,6}\\s*)?(?:\\(?\\d{1,2}[.)]\\s+)?");
    private static final Pattern AT_START =
            Pattern.compile("([^:;=|\\t]{1,45}?)\\s{0,6}(?::\\s?-?|;|=|\\.\\s?-|\\s-\\s)\\s*");
    private static final Pattern WITHOUT_COLON =
            Pattern.compile(
                    "((?:pour|for|para) (?:attribution|information|action|info|accion|informacion))\\s+(?=[a-z]{2,8}\\d*\\s?/\\s?\\d|amb|mis|cons)");

    /** A label in its line. */
    private record Mark(HeaderField field, int start, int valueStart) {}

    private final Letter letter;
    private final HeaderLabels known;
    private final List<List<Mark>> marks = new ArrayList<>();

    private LabelScan(Letter letter, HeaderLabels known) {
        this.letter = letter;
        this.known = known;
        for (Line line : letter.lines()) {
            marks.add(marks(line));
        }
    }

    static List<Labelled> of(Letter letter, HeaderLabels known) {
        return new LabelScan(letter, known).labelled();
    }

    private List<Labelled> labelled() {
        List<Labelled> found = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            List<Mark> inLine = marks.get(i);
            for (int k = 0; k < inLine.size(); k++) {
                Mark mark = inLine.get(k);
                boolean last = k + 1 == inLine.size();
                int end = last ? letter.lines().get(i).end() : inLine.get(k + 1).start();
                Words label = new Words(mark.start(), mark.valueStart());
                found.add(new Labelled(mark.field(), label, values(mark, i, end, last)));
            }
        }
        return found;
    }

    private List<Words> values(Mark mark, int line, int end, boolean last) {
        List<Words> values = new ArrayList<>();
        Words here = trimmed(mark.valueStart(), end);
        if (here.start() < here.end()) {
            values.add(here);
        }
        if (last) {
            new Continuation(letter, this::isFree).follow(mark.field(), line, values);
        }
        return values;
    }

    /** Whether a line has no label of its own. */
    private boolean isFree(int line) {
        return marks.get(line).isEmpty();
    }

    private Words trimmed(int start, int end) {
        String text = letter.text();
        int from = start;
        int to = end;
        while (from < to && " \t|_".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " \t|;,_-".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return new Words(from, to);
    }

    private List<Mark> marks(Line line) {
        List<Mark> found = new ArrayList<>();
        if (line.isBlank()) {
            return found;
        }
        int column = 0;
        Matcher columns = COLUMN.matcher(line.text());
        while (column <= line.text().length()) {
            boolean more = columns.find(Math.min(column, line.text().length()));
            atColumn(line, column, more ? columns.start() : line.text().length(), found);
            if (!more) {
                break;
            }
            column = columns.end();
        }
        further(line, found);
        found.sort((a, b) -> a.start() - b.start());
        return found;
    }

    private void atColumn(Line line, int from, int to, List<Mark> found) {
        Matcher bullet = BULLET.matcher(line.text()).region(from, line.text().length());
        int start = bullet.lookingAt() ? bullet.end() : from;
        String rest = line.text().substring(start);
        Matcher colon = AT_START.matcher(rest);
        if (colon.lookingAt()) {
            Optional<HeaderField> field = known.field(colon.group(1));
            if (field.isPresent() && isLabel(colon)) {
                add(found, line, field.get(), start, start + colon.end());
                return;
            }
        }
        Matcher bare = WITHOUT_COLON.matcher(rest);
        if (bare.lookingAt()) {
            known.exactField(bare.group(1))
                    .ifPresent(f -> add(found, line, f, start, start + bare.end()));
            return;
        }
        String alone = start < to ? line.text().substring(start, to).strip() : "";
        boolean isAlone = alone.length() > 3 && alone.length() <= LONGEST_LABEL;
        Optional<HeaderField> field = isAlone ? known.exactField(alone) : Optional.empty();
        if (field.isPresent() && mayStandAlone(field.get())) {
            add(found, line, field.get(), start, to);
        }
    }

    /** Another separator than the colon is taken only behind a label spelt right. */
    private boolean isLabel(Matcher colon) {
        String separator = colon.group().substring(colon.group(1).length());
        return separator.contains(":") || known.exactField(colon.group(1)).isPresent();
    }

    private static boolean mayStandAlone(HeaderField field) {
        return switch (field) {
            case ACTION,
                    INFORMATION,
                    TRANSMISSION,
                    DISTRIBUTION,
                    PRECEDENCE,
                    NUMBER,
                    CITED,
                    REFERENCE,
                    SUBJECT,
                    ANNEXES,
                    DUE ->
                    true;
            case PLACE, DATE, FROM, OTHER -> false;
        };
    }

    /** Labels further on in a line that already has one: words before another colon. */
    private void further(Line line, List<Mark> found) {
        String text = line.text();
        int colon = text.indexOf(':');
        while (colon >= 0) {
            suffix(line, colon, found);
            colon = text.indexOf(':', colon + 1);
        }
    }

    private void suffix(Line line, int colon, List<Mark> found) {
        String text = line.text();
        int end = colon;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int limit = Math.max(0, end - LONGEST_LABEL);
        for (int start = limit; start < end - 2; start++) {
            boolean atWord = start == 0 || " \t|;,.-/".indexOf(text.charAt(start - 1)) >= 0;
            if (!atWord || Character.isWhitespace(text.charAt(start))) {
                continue;
            }
            Optional<HeaderField> field = known.exactField(text.substring(start, end));
            if (field.isPresent() && stands(line, start, found)) {
                add(found, line, field.get(), start, colon + 1);
                return;
            }
        }
    }

    /** Behind another label of the line, whose value is not free text; or behind a wide gap. */
    private static boolean stands(Line line, int start, List<Mark> found) {
        int at = line.start() + start;
        for (Mark mark : found) {
            if (mark.start() == at || at > mark.start() && at < mark.valueStart()) {
                return false;
            }
        }
        Mark before = null;
        for (Mark mark : found) {
            if (mark.start() < at && (before == null || mark.start() > before.start())) {
                before = mark;
            }
        }
        boolean gap = start >= 2 && line.text().startsWith("  ", start - 2);
        return gap || before != null && before.field() != HeaderField.SUBJECT;
    }

    private static void add(List<Mark> found, Line line, HeaderField field, int from, int value) {
        int start = line.start() + from;
        boolean known = found.stream().anyMatch(m -> m.start() == start);
        if (!known) {
            found.add(new Mark(field, start, line.start() + value));
        }
    }
}
