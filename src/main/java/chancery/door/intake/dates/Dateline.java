package chancery.door.intake.dates;

import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Line;
import chancery.door.intake.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line that says where and when a letter was written: "Lima, le 4 août 2025", "Done at Nairobi,
 * 22 September 2025", "مدريد، في 2 سبتمبر 2025".
 *
 * @param place null when the line says only the day
 */
public record Dateline(@Nullable Found<String> place, Found<LocalDate> date) {
    private static final int FIRST_LINES = 30;
    private static final int LAST_LINES = 12;
    private static final int LONGEST_PLACE = 40;
    private static final Pattern COLUMN_END = Pattern.compile("(?:\\t| {3,}|\\|)(?=\\S)");
    private static final Pattern CONNECTOR =
            Pattern.compile(
                    "(?:^|[\\s,:(.-])(?:le|ie|el|a|on|this|the|del|al|في|بتاريخ|يوم|"
                            + Lexicon.alternatives(Lexicon.STANDARD.weekdays().keySet())
                            + "|الموافق(?: ل)?)[\\s:,.]*$");
    private static final Pattern INTRODUCTION =
            Pattern.compile(
                    "^(?:fait a|done at|done in|hecho en|dado en|حرر ب|حرر في|en|a)\\s+|^حرر ب");
    private static final Pattern NAME =
            Pattern.compile("\\p{L}[\\p{L}'.-]*(?:[ ][\\p{L}'.-]+){0,3}");

    /** The first one among the first lines, else the last one among the last. */
    public static Optional<Dateline> find(Letter letter, List<Found<PartialDate>> dates) {
        int firstEnd = lineEnd(letter, FIRST_LINES);
        int lastStart = lineStart(letter, LAST_LINES);
        Dateline bare = null;
        Dateline last = null;
        for (Found<PartialDate> found : dates) {
            boolean inside = found.start() < firstEnd || found.start() >= lastStart;
            Dateline line = inside ? at(letter, found) : null;
            if (line == null) {
                continue;
            }
            if (found.start() < firstEnd && line.place() != null) {
                return Optional.of(line);
            }
            if (found.start() < firstEnd && bare == null) {
                bare = line;
            }
            if (found.start() >= lastStart && (line.place() != null || last == null)) {
                last = line;
            }
        }
        if (last != null && last.place() != null) {
            return Optional.of(last);
        }
        return Optional.ofNullable(bare != null ? bare : last);
    }

    private static @Nullable Dateline at(Letter letter, Found<PartialDate> found) {
        Optional<LocalDate> day = found.value().full();
        if (day.isEmpty()) {
            return null;
        }
        Line line = line(letter, found.start());
        if (line == null || !endsWell(letter, line, found)) {
            return null;
        }
        int column = line.start();
        Matcher columns = COLUMN_END.matcher(line.text());
        while (columns.find() && line.start() + columns.end() <= found.start()) {
            column = line.start() + columns.end();
        }
        Found<LocalDate> date = new Found<>(day.get(), found.words());
        String before = letter.text().substring(column, found.start());
        int hijri = firstDigit(before);
        String words = strip(hijri < 0 ? before : before.substring(0, hijri));
        if (words.isBlank()) {
            return before.isBlank() || words.isEmpty() ? new Dateline(null, date) : null;
        }
        return place(letter, column, words, date);
    }

    private static @Nullable Dateline place(
            Letter letter, int column, String words, Found<LocalDate> date) {
        Matcher introduction = INTRODUCTION.matcher(words);
        int from = introduction.find() ? introduction.end() : 0;
        while (from < words.length() && !Character.isLetter(words.charAt(from))) {
            from++;
        }
        String name = words.substring(from);
        if (name.length() > LONGEST_PLACE || !NAME.matcher(name).matches()) {
            return null;
        }
        int start = column + from;
        if (Lexicon.STANDARD.isLabel(name)) {
            return null;
        }
        if (!letter.isIn("ar") && letter.isSmall(start)) {
            return null;
        }
        Words place = letter.words(start, start + name.length());
        return new Dateline(new Found<>(letter.original(place.start(), place.end()), place), date);
    }

    /** Without the words that lead from a place to a date. */
    private static String strip(String before) {
        String words = before;
        Matcher connector = CONNECTOR.matcher(words);
        while (connector.find()) {
            words = words.substring(0, connector.start());
            connector = CONNECTOR.matcher(words);
        }
        return words.replaceAll("[\\s,.:;(–-]+$", "");
    }

    /** Nothing behind the date; or, as a newspaper has it, a dash and the story. */
    private static boolean endsWell(Letter letter, Line line, Found<PartialDate> found) {
        String after = letter.text().substring(Math.min(found.end(), line.end()), line.end());
        return after.isBlank()
                || after.matches("\\s*[.,;)م]{0,2}\\s*")
                || after.matches("\\s*(?:\\([^)]{1,40}\\)\\s*)?[.,]?\\s?-.*")
                || after.matches("\\t.*| {3,}.*");
    }

    private static int firstDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Line line(Letter letter, int offset) {
        for (Line line : letter.lines()) {
            if (offset >= line.start() && offset <= line.end()) {
                return line;
            }
        }
        return null;
    }

    private static int lineEnd(Letter letter, int count) {
        int seen = 0;
        for (Line line : letter.lines()) {
            seen += line.isBlank() ? 0 : 1;
            if (seen == count) {
                return line.end();
            }
        }
        return letter.text().length();
    }

    private static int lineStart(Letter letter, int count) {
        int seen = 0;
        for (int i = letter.lines().size() - 1; i >= 0; i--) {
            seen += letter.lines().get(i).isBlank() ? 0 : 1;
            if (seen == count) {
                return letter.lines().get(i).start();
            }
        }
        return 0;
    }
}
