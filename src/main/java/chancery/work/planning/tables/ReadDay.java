package chancery.work.planning.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell says that should hold a day. */
sealed interface ReadDay {

    record Exact(LocalDate day) implements ReadDay {}

    /** A month or a year: from its first to its last day. */
    record Part(LocalDate first, LocalDate last) implements ReadDay {}

    /** Digits of which day and month cannot be told apart. */
    record Either(LocalDate dayFirst, LocalDate monthFirst) implements ReadDay {}

    /** No date of the Gregorian calendar. */
    record None() implements ReadDay {}

    Map<String, Integer> MONTHS = months();
    Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[t ][\\d:.]+z?)?");
    Pattern DIGITS =
            Pattern.compile("(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})");
    Pattern DAY_MONTH =
            Pattern.compile(
                    "(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:er|st|nd|rd|th|o)?\\.?[ -](?:de |of |من )?(\\p{L}+(?: \\p{L}+)??)\\.?,?[ -](?:de |del |of |سنه )?(\\d{4})");
    Pattern MONTH_DAY =
            Pattern.compile("(?:\\p{L}+, )?(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    Pattern MONTH = Pattern.compile("(\\p{L}+(?: \\p{L}+)??)\\.?[ -](?:de |del |of )?(\\d{4})");
    Pattern MONTH_DIGITS = Pattern.compile("(?:(\\d{1,2})[-/](\\d{4})|(\\d{4})-(\\d{1,2}))");
    Pattern QUARTER = Pattern.compile("[tq]([1-4])[ /-]?(\\d{4})");
    Pattern YEAR = Pattern.compile("(\\d{4})");

    static ReadDay of(String cell, DateOrder order) {
        String text = Spelt.plain(cell);
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return day(number(year, 1), number(year, 3), number(year, 4))
                    .<ReadDay>map(Exact::new)
                    .orElse(new None());
        }
        Matcher digits = DIGITS.matcher(text);
        return digits.matches() ? digits(digits, order) : words(text);
    }

    /** Which order a cell of digits proves, if it is a date in only one of them. */
    static DateOrder evidence(String cell) {
        Matcher digits = DIGITS.matcher(Spelt.plain(cell));
        if (!digits.matches()) {
            return DateOrder.UNKNOWN;
        }
        return number(digits, 1) > 12
                ? DateOrder.DAY_FIRST
                : number(digits, 3) > 12 ? DateOrder.MONTH_FIRST : DateOrder.UNKNOWN;
    }

    private static ReadDay digits(Matcher match, DateOrder order) {
        int year = number(match, 4);
        int full = year < 100 ? 2000 + year : year;
        Optional<LocalDate> dayFirst = day(full, number(match, 3), number(match, 1));
        Optional<LocalDate> monthFirst = day(full, number(match, 1), number(match, 3));
        if (dayFirst.isEmpty() || monthFirst.isEmpty() || dayFirst.equals(monthFirst)) {
            return dayFirst.or(() -> monthFirst).<ReadDay>map(Exact::new).orElse(new None());
        }
        return switch (order) {
            case DAY_FIRST -> new Exact(dayFirst.get());
            case MONTH_FIRST -> new Exact(monthFirst.get());
            case UNKNOWN -> new Either(dayFirst.get(), monthFirst.get());
        };
    }

    private static ReadDay words(String text) {
        Matcher match = DAY_MONTH.matcher(text);
        if (match.matches()) {
            return named(number(match, 3), match.group(2), number(match, 1));
        }
        match = MONTH_DAY.matcher(text);
        if (match.matches()) {
            return named(number(match, 3), match.group(1), number(match, 2));
        }
        match = MONTH.matcher(text);
        if (match.matches() && MONTHS.containsKey(match.group(1))) {
            return month(number(match, 2), MONTHS.get(match.group(1)));
        }
        match = MONTH_DIGITS.matcher(text);
        if (match.matches()) {
            boolean yearLast = match.group(1) != null;
            return month(number(match, yearLast ? 2 : 3), number(match, yearLast ? 1 : 4));
        }
        match = QUARTER.matcher(text);
        if (match.matches()) {
            LocalDate first = LocalDate.of(number(match, 2), number(match, 1) * 3 - 2, 1);
            return new Part(first, first.plusMonths(3).minusDays(1));
        }
        match = YEAR.matcher(text);
        if (match.matches() && number(match, 1) >= 1900 && number(match, 1) < 2200) {
            LocalDate first = LocalDate.of(number(match, 1), 1, 1);
            return new Part(first, first.plusYears(1).minusDays(1));
        }
        return new None();
    }

    private static ReadDay named(int year, String name, int day) {
        Integer month = MONTHS.get(name);
        return month == null
                ? new None()
                : day(year, month, day).<ReadDay>map(Exact::new).orElse(new None());
    }

    private static ReadDay month(int year, int month) {
        return day(year, month, 1)
                .<ReadDay>map(first -> new Part(first, YearMonth.from(first).atEndOfMonth()))
                .orElse(new None());
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (year < 1900 || year > 2199) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Map<String, Integer> months() {
        Properties sheet = Spelt.sheet("months");
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            for (String name : Spelt.spellings(sheet, String.valueOf(month))) {
                months.put(name, month);
            }
        }
        return Map.copyOf(months);
    }
}
