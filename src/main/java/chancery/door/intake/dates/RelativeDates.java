package chancery.door.intake.dates;

import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds days, months and years that a text counts from the day it was written: "vendredi dernier",
 * "mercredi et jeudi", "el próximo mes", "الأربعاء والخميس", "yesterday"; and, where asked for,
 * days and months without a year. When that day is not known they are found without a value.
 *
 * <p>What says neither "last" nor "next" goes by the tense around it: a weekday told in the past is
 * the last one up to the day of writing, one told in the future the next from there.
 */
public final class RelativeDates {
    private static final String WEEKDAY =
            "(?<w>" + Lexicon.alternatives(Lexicon.STANDARD.weekdays().keySet()) + ")";
    private static final String MONTH =
            "(?<m>" + Lexicon.alternatives(Lexicon.STANDARD.monthNames()) + ")";
    private static final String START = "(?:(?<![\\p{L}\\p{N}])|(?<=(?<!\\p{L})[وبل]))";
    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final String BACK =
            "dernier|derniere|passe|passee|ecoule|last|past|pasado|pasada|ultimo|ultima|الماضي|الماضيه|المنصرم|المنصرمه|الفارط";
    private static final String AHEAD =
            "prochain|prochaine|a venir|next|coming|proximo|proxima|que viene|entrante|المقبل|المقبله|القادم|القادمه";
    private static final Pattern WEEK_DAYS =
            Pattern.compile(
                    "(?:(?<![\\p{L}\\p{N}])(?:(?<back>last|el pasado|pasado)|(?<ahead>next|el proximo|proximo|this coming))\\s{1,2})?"
                            + START
                            + WEEKDAY
                            + "(?:\\s{1,2}(?:(?<back2>"
                            + BACK
                            + ")|(?<ahead2>"
                            + AHEAD
                            + ")))?"
                            + END
                            + "(?!,?\\s{1,2}(?:le |the |el )?[0-3]?\\d(?!\\d|[:h]))");
    private static final Pattern DAYS =
            Pattern.compile(
                    START
                            + "(?:(?<back>hier|yesterday|ayer|امس)|(?<twice>avant-hier|anteayer|اول امس)|(?<ahead>demain|tomorrow|غدا))"
                            + END);
    private static final Pattern SPANS =
            Pattern.compile(
                    START
                            + "(?:(?<week>semaine|week|semana|الاسبوع)|(?<month>mois|month|mes|الشهر)|(?<year>annee|an|year|ano|السنه|العام))\\s{1,2}(?:(?<back>"
                            + BACK
                            + ")|(?<ahead>"
                            + AHEAD
                            + "))"
                            + END
                            + "|"
                            + START
                            + "(?:(?<back2>last|past|pasado|pasada|ultimo|ultima)|(?<ahead2>next|proximo|proxima))\\s{1,2}(?:(?<week2>week|semana)|(?<month2>month|mes)|(?<year2>year|ano))"
                            + END);
    private static final Pattern BARE_MONTHS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:en|in|debut|fin|mi|d'ici|by|early|late|mid|before|until|avant|antes de|hasta|a finales de|a principios de|a mediados de|في|خلال|شهر|قبل|نهايه|بدايه|el|le|en el mes de|au mois de|in the month of|end of|the end of)\\s{1,2}(?:شهر\\s{1,2})?"
                            + MONTH
                            + END
                            + "(?!,?\\s{1,2}(?:de |del |of |سنه |عام )?[12]\\d{3})(?!\\s{1,2}\\d)");
    private static final Pattern DAY_MONTHS =
            Pattern.compile(
                    START
                            + "(?:(?<d>[0-3]?\\d)(?:er|st|nd|rd|th)?\\s{1,2}(?:de |of )?"
                            + MONTH
                            + "|"
                            + MONTH.replace("<m>", "<m2>")
                            + "\\s{1,2}(?<d2>[0-3]?\\d)(?:st|nd|rd|th)?)"
                            + END
                            + "(?!,?\\s{1,2}(?:de |del |of |سنه |عام )?[12]\\d{3})");
    private static final int CLAUSE = 70;
    private static final int MOST = 1_000;

    private final Letter letter;
    private final @Nullable LocalDate written;
    private final List<Words> taken = new ArrayList<>();
    private final List<Found<ReadDate>> found = new ArrayList<>();

    private RelativeDates(Letter letter, @Nullable LocalDate written, List<Words> taken) {
        this.letter = letter;
        this.written = written;
        this.taken.addAll(taken);
    }

    /**
     * In the order of the text.
     *
     * @param written when the text was, null when that is not known
     * @param taken words that say something else, such as dates in full
     * @param withoutYear whether days and months without a year are looked for as well
     */
    public static List<Found<ReadDate>> all(
            Letter letter, @Nullable LocalDate written, List<Words> taken, boolean withoutYear) {
        RelativeDates dates = new RelativeDates(letter, written, taken);
        dates.each(WEEK_DAYS, "", dates::weekday);
        dates.each(DAYS, "", dates::day);
        dates.each(SPANS, "", dates::span);
        if (withoutYear && written != null) {
            dates.each(DAY_MONTHS, "", dates::dayMonth);
            dates.each(BARE_MONTHS, "m", dates::month);
        }
        dates.found.sort(Comparator.comparingInt(Found::start));
        return dates.found;
    }

    private interface Counting {
        /** Empty for what is no date at all. */
        Optional<PartialDate> from(LocalDate day, Matcher match);
    }

    private void each(Pattern pattern, String group, Counting counting) {
        Matcher match = pattern.matcher(letter.text());
        while (match.find() && found.size() < MOST) {
            Words words =
                    group.isEmpty()
                            ? new Words(match.start(), match.end())
                            : new Words(match.start(group), match.end(group));
            if (taken.stream().anyMatch(words::overlaps) || isName(words)) {
                continue;
            }
            PartialDate value = written == null ? null : counting.from(written, match).orElse(null);
            taken.add(words);
            found.add(
                    new Found<>(
                            new ReadDate(letter.original(words.start(), words.end()), value),
                            words));
        }
    }

    /** "Domingo Pérez", "Santo Domingo": French and Spanish write days and months small. */
    private boolean isName(Words words) {
        boolean small = letter.isIn("fr") || letter.isIn("es");
        boolean letterFirst = Character.isLetter(letter.text().charAt(words.start()));
        boolean sentence = words.start() < 2 || letter.text().charAt(words.start() - 2) == '.';
        return small && letterFirst && !letter.isSmall(words.start()) && !sentence;
    }

    private Optional<PartialDate> weekday(LocalDate day, Matcher match) {
        Integer number = Lexicon.STANDARD.weekdays().get(match.group("w").replaceAll("\\s+", " "));
        if (number == null) {
            return Optional.empty();
        }
        DayOfWeek wanted = DayOfWeek.of(number);
        LocalDate date;
        if (match.group("back") != null || match.group("back2") != null) {
            date = day.with(TemporalAdjusters.previous(wanted));
        } else if (match.group("ahead") != null || match.group("ahead2") != null) {
            date = day.with(TemporalAdjusters.next(wanted));
        } else {
            date =
                    isAhead(match)
                            ? day.with(TemporalAdjusters.nextOrSame(wanted))
                            : day.with(TemporalAdjusters.previousOrSame(wanted));
        }
        return Optional.of(PartialDate.of(date));
    }

    private Optional<PartialDate> day(LocalDate day, Matcher match) {
        int days = match.group("ahead") != null ? 1 : match.group("back") != null ? -1 : -2;
        return Optional.of(PartialDate.of(day.plusDays(days)));
    }

    private Optional<PartialDate> span(LocalDate day, Matcher match) {
        boolean ahead = match.group("ahead") != null || match.group("ahead2") != null;
        if (match.group("month") != null || match.group("month2") != null) {
            YearMonth month = YearMonth.from(day).plusMonths(ahead ? 1 : -1);
            return PartialDate.of(month.getYear(), month.getMonthValue(), 0);
        }
        boolean year = match.group("year") != null || match.group("year2") != null;
        return year ? PartialDate.of(day.getYear() + (ahead ? 1 : -1), 0, 0) : Optional.empty();
    }

    private Optional<PartialDate> month(LocalDate day, Matcher match) {
        return monthOf(match.group("m"))
                .flatMap(month -> {
                    int year = day.getYear();
                    boolean ahead = isAhead(match);
                    if (ahead && month < day.getMonthValue()) {
                        year++;
                    } else if (!ahead && month > day.getMonthValue()) {
                        year--;
                    }
                    return PartialDate.of(year, month, 0);
                });
    }

    /** The one nearest to the day of writing; a future tense looks ahead only. */
    private Optional<PartialDate> dayMonth(LocalDate day, Matcher match) {
        boolean dayFirst = match.group("d") != null;
        int number = Integer.parseInt(match.group(dayFirst ? "d" : "d2"));
        boolean ahead = isAhead(match);
        return monthOf(match.group(dayFirst ? "m" : "m2"))
                .flatMap(month -> {
                    List<LocalDate> days = new ArrayList<>();
                    for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
                        PartialDate.of(year, month, number)
                                .flatMap(PartialDate::full)
                                .filter(date -> number > 0 && !(ahead && date.isBefore(day)))
                                .ifPresent(days::add);
                    }
                    return days.stream()
                            .min(
                                    Comparator.comparingLong(
                                            date -> Math.abs(date.toEpochDay() - day.toEpochDay())))
                            .map(PartialDate::of);
                });
    }

    private static Optional<Integer> monthOf(String said) {
        return Lexicon.STANDARD.month(said.replaceAll("\\s+", " "));
    }

    private boolean isAhead(Matcher match) {
        String text = letter.text();
        int from = Math.max(0, match.start() - CLAUSE);
        for (int i = match.start() - 1; i >= from; i--) {
            if (".;\n".indexOf(text.charAt(i)) >= 0) {
                from = i + 1;
            }
        }
        int to = match.end();
        while (to < text.length()
                && to < match.end() + CLAUSE
                && ".;\n,".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return Tense.isFuture(letter, new Words(from, to));
    }
}
