package chancery.door.intake.dates;

import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Misread;
import chancery.door.intake.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the dates a text says, in full or in part, in the ways of the four languages: days before
 * and after months, ranges that share a month or year, digits, Roman months, date-time groups, and
 * years behind a word of time. Hijri dates are left alone.
 *
 * <p>Digits between strokes are day, month, year; in an English text only where no other reading is
 * possible. A day without a year counts only when the text itself leaves one year: by a full date
 * before it in the same sentence, or by the day of the week.
 */
public final class DateFinder {
    private static final String GAP = "[ \\t\\n]{1,3}";
    private static final String MAYBE_GAP = "[ \\t\\n.\\-]{0,3}";
    private static final String DAY = "(?:[0-3lo]?[0-9ol])";
    private static final String YEAR = "(?:[12l][0-9ol][0-9oli]{2})";
    private static final String ORDINAL = "(?:er|re|eme|st|nd|rd|th|o|a)?";
    private static final String AFTER_DAY =
            "(?:(?:day" + GAP + ")?of" + GAP + "|de" + GAP + "|d'|من" + GAP + ")?";
    private static final String BEFORE_YEAR =
            "(?:de" + GAP + "|del" + GAP + "|of" + GAP + "|سنه" + GAP + "|عام" + GAP + "|l'an" + GAP
                    + ")?";
    private static final String MONTH =
            "(?<m>" + Lexicon.alternatives(Lexicon.STANDARD.monthNames()) + ")(?!\\p{L})";
    private static final String ANY_WORD = "(?<m>\\p{L}[\\p{L}0-9]{3,11})";
    private static final String START = "(?:(?<![\\p{L}\\p{N}/])|(?<=(?<!\\p{L})[وبل]))";
    private static final String END_YEAR = "(?![\\p{N}/]|[a-z])";
    private static final String WEEKDAY =
            "(?<w>" + Lexicon.alternatives(Lexicon.STANDARD.weekdays().keySet()) + ")";

    private static final Pattern DAY_MONTH_YEAR = dayMonthYear(MONTH);
    private static final Pattern MISREAD = dayMonthYear(ANY_WORD);
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile(
                    START
                            + MONTH
                            + "\\.?"
                            + GAP
                            + "(?<d>"
                            + DAY
                            + ")"
                            + ORDINAL
                            + "(?:(?<to>\\s?-\\s?|"
                            + GAP
                            + "(?:to|and)"
                            + GAP
                            + ")(?<d2>"
                            + DAY
                            + ")"
                            + ORDINAL
                            + ")?,?"
                            + GAP
                            + "(?<y>"
                            + YEAR
                            + ")"
                            + END_YEAR);
    private static final Pattern MONTH_YEAR =
            Pattern.compile(
                    "(?<!\\p{L})"
                            + MONTH
                            + "[.,]?"
                            + GAP
                            + BEFORE_YEAR
                            + "(?<y>"
                            + YEAR
                            + ")"
                            + END_YEAR);
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}/.-])(?<y>[12]\\d{3})([-/.])(?<m>\\d{1,2})\\2(?<d>\\d{1,2})(?![\\p{N}/])");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}/.-])(?<d>[0-9lo]{1,2})\\s?([-/.])\\s?(?<m>[0-9lo]{1,2})\\s?\\2\\s?(?<y>[12l][0-9ol]{3}|\\d{2})(?![\\p{N}\\p{L}/])");
    private static final Pattern ROMAN =
            Pattern.compile(
                    START
                            + "(?<d>\\d{1,2})[./ -]{1,2}(?<m>i{1,3}|iv|vi{0,3}|ix|xi{0,2})[./ -]{1,2}(?<y>[12]\\d{3})"
                            + END_YEAR);
    private static final Pattern GROUP =
            Pattern.compile(
                    START
                            + "(?<d>[0-3lo][0-9lo])[0-9lo]{4}\\s?z\\s?(?<m>[a-z]{3})\\s?(?<y>(?:20)?[0-9lo]{2})(?![\\p{N}])");
    private static final Pattern LONE_YEAR =
            Pattern.compile(
                    "(?<!\\p{L})"
                            + Lexicon.alternatives(Lexicon.STANDARD.all("year.before"))
                            + GAP
                            + "(?:(?:de|du|of|the|la|le|el|l'|l'annee|del|ano)[ ]?){0,2}(?<y>(?:1[5-9]|20|21)\\d\\d)(?![\\p{N}\\p{L}]|[-/.,]\\d)");
    private static final Pattern NO_YEAR =
            Pattern.compile(
                    "(?:"
                            + WEEKDAY
                            + ",?"
                            + GAP
                            + "(?:(?:le|the|el)"
                            + GAP
                            + ")?)?"
                            + START
                            + "(?:(?<d>[0-3]?[0-9])"
                            + ORDINAL
                            + GAP
                            + AFTER_DAY
                            + MONTH
                            + "|"
                            + MONTH.replace("<m>", "<m2>")
                            + GAP
                            + "(?<d2>[0-3]?[0-9])"
                            + ORDINAL
                            + ")(?![\\p{L}\\p{N}])(?!,?"
                            + GAP
                            + "(?:de"
                            + GAP
                            + "|del"
                            + GAP
                            + ")?[12l]\\d)");
    private static final Pattern SHARED =
            Pattern.compile(
                    START
                            + "(?<d>"
                            + DAY
                            + ")"
                            + ORDINAL
                            + "(?:"
                            + GAP
                            + AFTER_DAY
                            + MONTH
                            + ")?(?<to>\\s?-\\s?|,\\s?|"
                            + GAP
                            + "(?:au|to|al|a|et|and|y|الي|و|et le|et du|until|through)"
                            + GAP
                            + ")(?:(?:the|le|el)"
                            + GAP
                            + ")?$");

    private final Letter letter;
    private final Lexicon lexicon;
    private final List<Words> taken;
    private final List<Found<PartialDate>> found = new ArrayList<>();

    private DateFinder(Letter letter, Lexicon lexicon, List<Words> taken) {
        this.letter = letter;
        this.lexicon = lexicon;
        this.taken = new ArrayList<>(taken);
    }

    private static Pattern dayMonthYear(String month) {
        return Pattern.compile(
                START
                        + "(?<d>"
                        + DAY
                        + ")"
                        + ORDINAL
                        + MAYBE_GAP
                        + AFTER_DAY
                        + month
                        + "[.,]?"
                        + MAYBE_GAP
                        + BEFORE_YEAR
                        + "(?<y>"
                        + YEAR
                        + ")"
                        + END_YEAR);
    }

    /**
     * Every date with its words, in the order of the text; a value may come more than once.
     *
     * @param taken words that say something else, such as amounts
     */
    public static List<Found<PartialDate>> all(Letter letter, Lexicon lexicon, List<Words> taken) {
        DateFinder finder = new DateFinder(letter, lexicon, taken);
        finder.withYear();
        finder.found.sort(Comparator.comparingInt(Found::start));
        finder.withoutYear(finder.yearOfLetter());
        finder.found.sort(
                Comparator.<Found<PartialDate>>comparingInt(Found::start)
                        .thenComparingInt(Found::end));
        return finder.found;
    }

    private void withYear() {
        String text = letter.text();
        each(DAY_MONTH_YEAR.matcher(text), m -> named(m, lexicon.month(spaced(m.group("m")))));
        each(MONTH_DAY_YEAR.matcher(text), m -> named(m, lexicon.month(spaced(m.group("m")))));
        each(YEAR_FIRST.matcher(text), m -> date(m.group("y"), number(m.group("m")), m.group("d")));
        each(DAY_FIRST.matcher(text), this::strokes);
        each(ROMAN.matcher(text), m -> date(m.group("y"), roman(m.group("m")), m.group("d")));
        each(GROUP.matcher(text), m -> named(m, lexicon.month(m.group("m"))));
        each(MISREAD.matcher(text), m -> named(m, lexicon.misreadMonth(m.group("m"))));
        each(
                MONTH_YEAR.matcher(text),
                m ->
                        lexicon.month(spaced(m.group("m")))
                                .flatMap(month -> PartialDate.of(number(m.group("y")), month, 0)));
        each(LONE_YEAR.matcher(text), m -> PartialDate.of(number(m.group("y")), 0, 0), "y");
    }

    private interface Reader {
        Optional<PartialDate> read(Matcher match);
    }

    private void each(Matcher match, Reader reader) {
        each(match, reader, "");
    }

    private void each(Matcher match, Reader reader, String group) {
        while (match.find()) {
            boolean whole = group.isEmpty();
            Words words =
                    new Words(
                            whole ? match.start() : match.start(group),
                            whole ? match.end() : match.end(group));
            if (taken.stream().noneMatch(words::overlaps)) {
                reader.read(match).ifPresent(date -> take(date, words));
            }
        }
    }

    private void take(PartialDate date, Words words) {
        found.add(new Found<>(date, words));
        taken.add(words);
        if (date.day() > 0) {
            shared(date, words);
        }
        Matcher days = MONTH_DAY_YEAR.matcher(letter.text()).region(words.start(), words.end());
        if (days.matches() && days.group("d2") != null) {
            PartialDate.of(date.year(), date.month(), number(days.group("d2")))
                    .ifPresent(second -> found.add(new Found<>(second, words)));
        }
    }

    /** Days before a full date that share its month or year: "3 to 5 November 2025". */
    private void shared(PartialDate date, Words words) {
        int from = Math.max(0, words.start() - 40);
        Matcher before = SHARED.matcher(letter.text()).region(from, words.start());
        before.useAnchoringBounds(true);
        if (!before.find()) {
            return;
        }
        Words all = new Words(before.start(), words.end());
        if (taken.stream().anyMatch(t -> t.overlaps(new Words(before.start(), words.start())))) {
            return;
        }
        Integer own =
                before.group("m") == null
                        ? null
                        : lexicon.month(spaced(before.group("m"))).orElse(null);
        int month = own == null ? date.month() : own;
        int year = month > date.month() ? date.year() - 1 : date.year();
        Optional<PartialDate> first = PartialDate.of(year, month, number(before.group("d")));
        if (first.isPresent() && (own != null || first.get().day() < date.day())) {
            found.add(new Found<>(first.get(), all));
            taken.add(new Words(before.start(), words.start()));
        }
    }

    private void withoutYear(Optional<Integer> yearOfLetter) {
        List<Words> sentences = letter.sentences();
        List<Found<PartialDate>> sure = List.copyOf(found);
        each(
                NO_YEAR.matcher(letter.text()),
                match -> {
                    boolean dayFirst = match.group("d") != null;
                    int day = number(dayFirst ? match.group("d") : match.group("d2"));
                    Optional<Integer> month =
                            lexicon.month(spaced(match.group(dayFirst ? "m" : "m2")));
                    if (month.isEmpty()) {
                        return Optional.empty();
                    }
                    String weekday = match.group("w");
                    if (weekday != null && yearOfLetter.isPresent()) {
                        return byWeekday(yearOfLetter.get(), month.get(), day, spaced(weekday));
                    }
                    return bySentence(sentences, sure, match.start(), month.get(), day);
                });
    }

    private Optional<PartialDate> byWeekday(int around, int month, int day, String weekday) {
        Integer wanted = lexicon.weekdays().get(weekday);
        for (int year = around - 1; year <= around + 1; year++) {
            Optional<LocalDate> date = PartialDate.of(year, month, day).flatMap(PartialDate::full);
            if (date.isPresent()
                    && wanted != null
                    && date.get().getDayOfWeek().getValue() == wanted) {
                return Optional.of(PartialDate.of(date.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> bySentence(
            List<Words> sentences, List<Found<PartialDate>> sure, int at, int month, int day) {
        for (Words sentence : sentences) {
            if (sentence.contains(at)) {
                return sure.stream()
                        .filter(f -> f.value().day() > 0)
                        .filter(f -> sentence.contains(f.start()) && f.end() <= at)
                        .reduce((a, b) -> b)
                        .map(Found::value)
                        .filter(d -> month > d.month() || month == d.month() && day > d.day())
                        .flatMap(d -> PartialDate.of(d.year(), month, day));
            }
        }
        return Optional.empty();
    }

    /** The year that all full dates of the letter's first and last lines share, if they do. */
    private Optional<Integer> yearOfLetter() {
        return Dateline.find(letter, found)
                .map(line -> line.date().value().getYear())
                .or(() -> {
                    List<Integer> years =
                            found.stream()
                                    .filter(f -> f.value().day() > 0)
                                    .map(f -> f.value().year())
                                    .distinct()
                                    .toList();
                    return years.size() == 1 ? Optional.of(years.getFirst()) : Optional.empty();
                });
    }

    private Optional<PartialDate> strokes(Matcher match) {
        int day = number(match.group("d"));
        int month = number(match.group("m"));
        boolean eitherWay = day <= 12 && month <= 12 && day != month;
        boolean monthFirst = letter.isIn("en") && day <= 12 && month > 12;
        if (letter.isIn("en") && eitherWay) {
            return Optional.empty();
        }
        return monthFirst
                ? date(match.group("y"), day, match.group("m"))
                : date(match.group("y"), month, match.group("d"));
    }

    private static Optional<PartialDate> named(Matcher match, Optional<Integer> month) {
        return month.flatMap(m -> date(match.group("y"), m, match.group("d")));
    }

    private static Optional<PartialDate> date(String year, int month, String day) {
        if (month < 1 || number(day) < 1 || day.equals("l") || day.equals("o")) {
            return Optional.empty();
        }
        int y = number(year);
        return PartialDate.of(y < 100 ? 2000 + y : y, month, number(day));
    }

    private static String spaced(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private static int number(String digits) {
        return Integer.parseInt(Misread.asDigits(digits));
    }

    private static int roman(String numeral) {
        return List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
                .indexOf(numeral);
    }
}
