package chancery.door.confirming.proposing;

import chancery.door.intake.dates.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Small steps from what was read to what is proposed. */
final class Indexed {
    private Indexed() {}

    static <A, B> List<B> of(List<A> values, BiFunction<Integer, A, B> made) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> made.apply(i, values.get(i)))
                .toList();
    }

    /** A title begins with a capital, where the script has them. */
    static String capital(String text) {
        int first = text.offsetByCodePoints(0, Math.min(1, text.length()));
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** "CALLAO", as a dateline has it, is Callao; what is not all in capitals stays as it is. */
    static String name(String text) {
        boolean shouted = text.length() > 3 && text.equals(text.toUpperCase(Locale.ROOT));
        return shouted ? capital(text.toLowerCase(Locale.ROOT)) : text;
    }

    /** The last day that a date may mean. */
    static LocalDate last(PartialDate date) {
        return date.full()
                .orElseGet(() ->
                        date.month() == 0
                                ? LocalDate.of(date.year(), 12, 31)
                                : YearMonth.of(date.year(), date.month()).atEndOfMonth());
    }

    /** The first day that a date may mean. */
    static LocalDate first(PartialDate date) {
        return LocalDate.of(date.year(), Math.max(1, date.month()), Math.max(1, date.day()));
    }
}
