package chancery.foundation.drawing.gantt;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The days that a Gantt shows: a whole year, half, quarter or month of the calendar.
 *
 * @param first its first day; any other day of it is moved there
 */
public record Window(Zoom zoom, LocalDate first) {
    public Window {
        first = zoom.firstDay(first);
    }

    /**
     * What an address asks for. What it does not say, or says wrongly, is the year of {@code
     * otherwise}.
     *
     * @param zoom {@code year}, {@code half}, {@code quarter} or {@code month}
     * @param day any day in the window, as ISO 8601 writes it, of the years 1 to 9999
     */
    public static Window read(@Nullable String zoom, @Nullable String day, LocalDate otherwise) {
        Zoom asked =
                Arrays.stream(Zoom.values())
                        .filter(known -> known.code().equals(lower(zoom)))
                        .findFirst()
                        .orElse(Zoom.YEAR);
        return new Window(asked, day(day, otherwise));
    }

    /** The last day, still inside. */
    public LocalDate last() {
        return first.plusMonths(zoom.months()).minusDays(1);
    }

    public Window earlier() {
        return new Window(zoom, first.minusMonths(zoom.months()));
    }

    public Window later() {
        return new Window(zoom, first.plusMonths(zoom.months()));
    }

    long days() {
        return ChronoUnit.DAYS.between(first, last()) + 1;
    }

    boolean meets(LocalDate from, LocalDate to) {
        return !from.isAfter(last()) && !to.isBefore(first);
    }

    /** Where a day begins, from 0 to 1 inside the window, below or above outside of it. */
    double share(LocalDate day) {
        return (double) ChronoUnit.DAYS.between(first, day) / days();
    }

    private static String lower(@Nullable String zoom) {
        return Objects.requireNonNullElse(zoom, "").toLowerCase(Locale.ROOT);
    }

    private static LocalDate day(@Nullable String day, LocalDate otherwise) {
        if (day == null) {
            return otherwise;
        }
        try {
            LocalDate read = LocalDate.parse(day);
            return read.getYear() < 1 || read.getYear() > 9999 ? otherwise : read;
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
