package chancery.work.directory.terms;

import chancery.kernel.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something was held, first and last day included: on the day on which one hands
 * over to another, both held it.
 *
 * @param to null while it lasts
 */
public record Term(PartialDate from, @Nullable PartialDate to) {

    /**
     * @throws Problem {@code directory.term} when it surely ends before it begins
     */
    public Term {
        if (to != null
                && from.first() != null
                && to.last() != null
                && to.last().isBefore(from.first())) {
            throw Problem.refused("directory.term").at("to");
        }
    }

    public static Term since(PartialDate from) {
        return new Term(from, null);
    }

    public boolean isOpen() {
        return to == null;
    }

    /**
     * Whether it held on the day. What began by then and did not end before, whatever the unknown
     * parts of its dates are, is certain; what may have, is possible.
     */
    public Certainty on(LocalDate day) {
        if (isBefore(day, from.first()) || (to != null && isAfter(day, to.last()))) {
            return Certainty.NO;
        }
        // It had begun when it ended, if not sooner.
        LocalDate begun = to == null ? from.last() : earlier(from.last(), to.last());
        return begun != null && !day.isBefore(begun) && !mayHaveEndedBefore(day)
                ? Certainty.CERTAIN
                : Certainty.POSSIBLE;
    }

    private boolean mayHaveEndedBefore(LocalDate day) {
        if (to == null) {
            return false;
        }
        // Whatever its end, it lasted its first day.
        LocalDate end = later(to.first(), from.first());
        return end == null || day.isAfter(end);
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate bound) {
        return bound != null && day.isBefore(bound);
    }

    private static boolean isAfter(LocalDate day, @Nullable LocalDate bound) {
        return bound != null && day.isAfter(bound);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
