package chancery.door.intake.plan;

import chancery.door.intake.dates.PartialDate;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds by when an objective or promise is due: a day, month, half-year or year behind a word such
 * as "avant", else behind one such as "en". What says no year is of the planned year.
 */
public final class Deadlines {
    private static final String MONTH =
            "(?<m>" + Lexicon.alternatives(Lexicon.STANDARD.monthNames()) + ")(?!\\p{L})";
    private static final String OF_YEAR =
            "(?:,?[ \\t\\n]{1,2}(?:de |del |of |du |سنه |عام |من سنه |من عام )?(?:l'annee |ano )?(?<y>20\\d\\d)(?![\\p{N}/]))?";
    private static final String END = Lexicon.alternatives(PlanWords.all("end"));
    private static final String NOT_IN_WORD = Lexicon.NOT_IN_WORD;

    private static final Pattern ISO =
            Pattern.compile(NOT_IN_WORD + "(?<y>20\\d\\d)-(?<m>\\d\\d)-(?<d>\\d\\d)(?!\\d)");
    private static final Pattern STROKES =
            Pattern.compile(
                    NOT_IN_WORD + "(?<d>\\d{1,2})[/.](?<m>\\d{1,2})[/.](?<y>20\\d\\d)(?!\\d)");
    private static final Pattern END_OF_MONTH =
            Pattern.compile(
                    NOT_IN_WORD
                            + END
                            + "(?:[ \\t\\n]{1,2}(?:de|d'|of|du mois de|du mois d'|del mes de)| d')?[ \\t\\n]{0,2}"
                            + MONTH
                            + OF_YEAR);
    private static final Pattern END_OF_YEAR =
            Pattern.compile(
                    NOT_IN_WORD
                            + END
                            + "(?:[ \\t\\n]{1,2}(?:de|del|of|d'))?[ \\t\\n]{1,2}(?:"
                            + Lexicon.alternatives(PlanWords.all("year"))
                            + "(?!\\p{L})(?:[ \\t]{1,2}(?:de |del )?(?<y>20\\d\\d))?|(?:سنه |عام )?(?<y2>20\\d\\d))(?!\\d)");
    private static final Pattern HALF =
            Pattern.compile(
                    NOT_IN_WORD
                            + "(?:(?<one>"
                            + Lexicon.alternatives(PlanWords.all("half.1"))
                            + ")|"
                            + Lexicon.alternatives(PlanWords.all("half.2"))
                            + ")(?!\\p{L})"
                            + OF_YEAR);
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    NOT_IN_WORD
                            + "(?<d>\\d{1,2})(?:er|st|nd|rd|th|o)?[ \\t\\n]{1,2}(?:de |of |من )?"
                            + MONTH
                            + OF_YEAR);
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    NOT_IN_WORD + MONTH + " (?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)" + OF_YEAR);
    private static final Pattern BARE_MONTH =
            Pattern.compile(
                    NOT_IN_WORD + "(?:mois de |mois d'|mes de |month of |شهر )?" + MONTH + OF_YEAR);
    private static final Pattern BARE_YEAR =
            Pattern.compile(
                    NOT_IN_WORD
                            + "(?:l'annee |el ano |the year )?(?<y>20\\d\\d)(?![\\p{N}/]|-\\d)");

    private static final String LINK =
            "[ \\t\\n]{0,2}(?:(?:le|la|l'|the|el|il|au|du|a|al)[ \\t\\n]{1,2}|l'|[ \\t\\n])?$";
    private static final Pattern DEADLINE =
            Pattern.compile(NOT_IN_WORD + Lexicon.alternatives(PlanWords.all("deadline")) + LINK);

    /** "Avant la prise de fonctions du 28 juillet". */
    private static final Pattern DEADLINE_EVENT =
            Pattern.compile(
                    NOT_IN_WORD
                            + Lexicon.alternatives(PlanWords.all("deadline"))
                            + "(?:[ \\t\\n]{1,2}[\\p{L}'-]{1,20}){1,6}[ \\t\\n]{1,2}(?:du|of|del|on)[ \\t\\n]{1,2}$");

    private static final Pattern WHEN =
            Pattern.compile(NOT_IN_WORD + Lexicon.alternatives(PlanWords.all("when")) + LINK);
    private static final int LONGEST_LINK = 70;
    private static final int FIRST_YEAR = 1900;

    /** Makes a date of a match; null when there is no such day. */
    @FunctionalInterface
    private interface Reader {
        @Nullable PartialDate read(Matcher match, int year);
    }

    private record Form(Pattern pattern, Reader reader) {}

    private static final List<Form> FORMS =
            List.of(
                    new Form(ISO, (m, year) -> day(m, digits(m), year)),
                    new Form(STROKES, (m, year) -> day(m, digits(m), year)),
                    new Form(END_OF_MONTH, Deadlines::endOfMonth),
                    new Form(END_OF_YEAR, (m, year) -> date(endOfYear(m, year))),
                    new Form(HALF, Deadlines::half),
                    new Form(DAY_MONTH, (m, year) -> day(m, month(m), year)),
                    new Form(MONTH_DAY, (m, year) -> day(m, month(m), year)),
                    new Form(BARE_MONTH, (m, year) -> partial(year(m, year), month(m), 0)),
                    new Form(BARE_YEAR, (m, year) -> partial(year(m, year), 0, 0)));

    private final Letter letter;
    private final int year;

    /**
     * @param year that is planned; 0 when it is not known, and dates without a year are left out
     */
    public Deadlines(Letter letter, int year) {
        this.letter = letter;
        this.year = year;
    }

    /** The first date behind a word of deadline, else the first behind a word of time. */
    public @Nullable Found<PartialDate> in(Words part) {
        List<Found<PartialDate>> dates = dates(part);
        return behind(dates, part, DEADLINE)
                .or(() -> behind(dates, part, DEADLINE_EVENT))
                .or(() -> behind(dates, part, WHEN))
                .orElse(null);
    }

    /** The first date there is, for a field that holds nothing else. */
    @Nullable Found<PartialDate> alone(Words part) {
        return dates(part).stream().findFirst().orElse(null);
    }

    /** Every date of the planned year or later, in the order of the text. */
    private List<Found<PartialDate>> dates(Words part) {
        List<Found<PartialDate>> found = new ArrayList<>();
        each(
                part,
                (date, words) -> {
                    if (date != null && date.year() >= Math.max(year, FIRST_YEAR)) {
                        found.add(new Found<>(date, words));
                    }
                });
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    /** The words of every date, past ones included. */
    List<Words> words(Words part) {
        List<Words> found = new ArrayList<>();
        each(part, (_, words) -> found.add(words));
        return found;
    }

    private void each(Words part, BiConsumer<@Nullable PartialDate, Words> taker) {
        List<Words> taken = new ArrayList<>();
        for (Form form : FORMS) {
            Matcher match = form.pattern().matcher(letter.text()).region(part.start(), part.end());
            match.useTransparentBounds(true);
            while (match.find()) {
                Words words = letter.words(match.start(), match.end());
                if (taken.stream().noneMatch(words::overlaps)) {
                    taken.add(words);
                    taker.accept(form.reader().read(match, year), words);
                }
            }
        }
    }

    private Optional<Found<PartialDate>> behind(
            List<Found<PartialDate>> dates, Words part, Pattern cue) {
        return dates.stream()
                .filter(date -> {
                    int from = Math.max(part.start(), date.start() - LONGEST_LINK);
                    Matcher before = cue.matcher(letter.text()).region(from, date.start());
                    return before.useTransparentBounds(false).find();
                })
                .findFirst();
    }

    private static int year(Matcher match, int planned) {
        String said = match.group("y");
        return said == null ? planned : Integer.parseInt(said);
    }

    private static int digits(Matcher match) {
        return Integer.parseInt(match.group("m"));
    }

    private static int month(Matcher match) {
        return Lexicon.STANDARD.month(match.group("m").replaceAll("\\s+", " ")).orElse(0);
    }

    private static @Nullable PartialDate day(Matcher match, int month, int planned) {
        return partial(year(match, planned), month, Integer.parseInt(match.group("d")));
    }

    private static @Nullable PartialDate partial(int year, int month, int day) {
        boolean inMonth = day == 0 || month > 0;
        return inMonth ? PartialDate.of(year, month, day).orElse(null) : null;
    }

    private static @Nullable PartialDate endOfMonth(Matcher match, int planned) {
        int month = month(match);
        return month == 0 ? null : date(YearMonth.of(year(match, planned), month).atEndOfMonth());
    }

    private static LocalDate endOfYear(Matcher match, int planned) {
        String second = match.group("y2");
        return LocalDate.of(
                second == null ? year(match, planned) : Integer.parseInt(second), 12, 31);
    }

    private static PartialDate half(Matcher match, int planned) {
        int year = year(match, planned);
        return date(
                match.group("one") == null
                        ? LocalDate.of(year, 12, 31)
                        : LocalDate.of(year, 6, 30));
    }

    private static PartialDate date(LocalDate day) {
        return PartialDate.of(day);
    }
}
