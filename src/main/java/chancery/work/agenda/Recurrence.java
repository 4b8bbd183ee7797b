package chancery.work.agenda;

import chancery.kernel.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;

/**
 * A rule by which a day comes back: the part of RFC 5545, section 3.3.10, that people use for dates
 * of a year.
 *
 * <p>{@code FREQ} is {@code YEARLY}, {@code MONTHLY} or {@code WEEKLY}, with {@code INTERVAL} up to
 * 100, {@code COUNT} up to 1,000 or {@code UNTIL}, {@code BYMONTH}, {@code BYMONTHDAY} and {@code
 * BYDAY}; ordinals such as {@code 2SU} by the month only. {@code WKST} may be Monday. Nothing finer
 * than a day, no {@code BYSETPOS}, {@code BYWEEKNO} or {@code BYYEARDAY}. A day that a year does
 * not have, such as 29 February, is left out that year.
 *
 * @param rule in one canonical order, {@code UNTIL} as a date
 */
public record Recurrence(String rule) {
    private static final int LONGEST = 300;
    private static final Set<String> FREQUENCIES = Set.of("YEARLY", "MONTHLY", "WEEKLY");
    private static final List<String> PARTS =
            List.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST");
    private static final Pattern DAY = Pattern.compile("([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT)
                    .withResolverStyle(java.time.format.ResolverStyle.STRICT);

    /** Every year on the same day. After the constants that reading it needs. */
    public static final Recurrence YEARLY = new Recurrence("FREQ=YEARLY");

    /**
     * @throws Problem {@code keydate.recurrence} when it is no such rule, or one that is not
     *     promised here
     */
    public Recurrence {
        rule = canonical(rule);
    }

    public static Recurrence of(String rule) {
        return new Recurrence(rule);
    }

    /**
     * The days between two, both included, on which something that began on {@code start} comes.
     */
    public List<LocalDate> days(LocalDate start, LocalDate from, LocalDate to) {
        LocalDate begin = from.isBefore(start) ? start : from;
        if (begin.isAfter(to)) {
            return List.of();
        }
        return new Recur<LocalDate>(rule)
                .getDates(start, begin, to.plusDays(1)).stream()
                        .filter(day -> !day.isBefore(begin) && !day.isAfter(to))
                        .sorted()
                        .distinct()
                        .toList();
    }

    /** Whether it ends after so many times. */
    public boolean isCounted() {
        return rule.contains(";COUNT=");
    }

    /** The last day on which it may come, when the rule names one. */
    public Optional<LocalDate> until() {
        return Arrays.stream(rule.split(";"))
                .filter(part -> part.startsWith("UNTIL="))
                .map(part -> LocalDate.parse(part.substring("UNTIL=".length()), DATE))
                .findFirst();
    }

    /** Whether the rule itself falls on the day that it starts from. */
    public boolean fallsOn(LocalDate start) {
        return days(start, start, start).contains(start);
    }

    private static String canonical(String text) {
        if (text.length() > LONGEST) {
            throw refused(text.substring(0, LONGEST));
        }
        Map<String, String> parts = parts(text);
        String frequency = parts.getOrDefault("FREQ", "");
        boolean fits =
                FREQUENCIES.contains(frequency)
                        && each(parts, "INTERVAL", n -> n >= 1 && n <= 100, 1)
                        && each(parts, "COUNT", n -> n >= 1 && n <= 1000, 1)
                        && each(parts, "BYMONTH", n -> n >= 1 && n <= 12, 12)
                        && each(parts, "BYMONTHDAY", n -> n != 0 && n >= -31 && n <= 31, 31)
                        && days(parts, frequency)
                        && !(parts.containsKey("COUNT") && parts.containsKey("UNTIL"))
                        && !(frequency.equals("WEEKLY") && parts.containsKey("BYMONTHDAY"))
                        && parts.getOrDefault("WKST", "MO").equals("MO");
        if (!fits) {
            throw refused(text);
        }
        parts.computeIfPresent("UNTIL", (_, until) -> date(until, text));
        parts.remove("WKST");
        return PARTS.stream()
                .filter(parts::containsKey)
                .map(name -> name + "=" + parts.get(name))
                .collect(Collectors.joining(";"));
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.strip().toUpperCase(Locale.ROOT).split(";", -1)) {
            String[] pair = part.split("=", -1);
            if (pair.length != 2
                    || !PARTS.contains(pair[0])
                    || parts.put(pair[0], pair[1]) != null) {
                throw refused(text);
            }
        }
        return parts;
    }

    private static boolean each(
            Map<String, String> parts, String name, IntPredicate fits, int most) {
        String value = parts.get(name);
        if (value == null) {
            return true;
        }
        String[] numbers = value.split(",", -1);
        return numbers.length <= most
                && Arrays.stream(numbers)
                        .allMatch(number ->
                                number.matches("[+-]?[0-9]{1,4}")
                                        && fits.test(Integer.parseInt(number)));
    }

    /** An ordinal counts within a month, so there must be one. */
    private static boolean days(Map<String, String> parts, String frequency) {
        String value = parts.get("BYDAY");
        if (value == null) {
            return true;
        }
        boolean byMonth =
                frequency.equals("MONTHLY")
                        || frequency.equals("YEARLY") && parts.containsKey("BYMONTH");
        String[] days = value.split(",", -1);
        return days.length <= 35
                && Arrays.stream(days)
                        .map(DAY::matcher)
                        .allMatch(day -> day.matches() && (day.group(1) == null || byMonth))
                && (byMonth || frequency.equals("WEEKLY"));
    }

    private static String date(String until, String text) {
        try {
            return DATE.format(LocalDate.parse(until.replaceFirst("T[0-9]{6}Z?$", ""), DATE));
        } catch (DateTimeParseException e) {
            throw refused(text);
        }
    }

    private static Problem refused(String text) {
        return Problem.refused("keydate.recurrence").at("recurrence").with("rule", text);
    }

    @Override
    public String toString() {
        return rule;
    }
}
