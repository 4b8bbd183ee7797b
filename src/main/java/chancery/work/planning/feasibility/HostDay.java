package chancery.work.planning.feasibility;

import java.time.LocalDate;

/**
 * A day, or days, of the host country that a plan should know of.
 *
 * @param name in the reader's language
 * @param to the last day, itself included
 */
public record HostDay(String name, LocalDate from, LocalDate to) {
    public HostDay(String name, LocalDate day) {
        this(name, day, day);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean meets(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
