package chancery.work.agreements.content;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the agreement asks for by a day.
 *
 * @param party who owes it; null for all of them
 * @param responsible who sees to it on our side, by name or office; may be empty
 * @param person the same, as an entry of the directory
 * @param everyMonths after which it is due again; 0 for once
 * @param until no longer due after this day; null for as long as the agreement lasts
 */
public record Obligation(
        UUID id,
        String text,
        @Nullable UUID party,
        String responsible,
        @Nullable Ref person,
        LocalDate due,
        int everyMonths,
        @Nullable LocalDate until) {
    /**
     * @throws Problem {@code agreement.until} when it ends before it begins
     */
    public Obligation {
        Objects.requireNonNull(id);
        text = Wording.required("text", Wording.prose("text", text));
        responsible = Wording.optionalLine("responsible", responsible);
        Source.check(person);
        Wording.day("due", Objects.requireNonNull(due));
        Wording.day("until", until);
        Wording.between("everyMonths", everyMonths, 0, 1200);
        if (until != null && until.isBefore(due)) {
            throw Problem.refused("agreement.until").at("until");
        }
    }

    /** The days on which it is due up to a day, that included, from the first. */
    public List<LocalDate> dueUpTo(LocalDate last) {
        LocalDate end = until == null || until.isAfter(last) ? last : until;
        if (due.isAfter(end)) {
            return List.of();
        }
        if (everyMonths == 0) {
            return List.of(due);
        }
        return Stream.iterate(0L, n -> n + everyMonths)
                .map(due::plusMonths)
                .takeWhile(day -> !day.isAfter(end))
                .toList();
    }
}
