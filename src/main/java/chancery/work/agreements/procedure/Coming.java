package chancery.work.agreements.procedure;

import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.course.Deadline;
import chancery.work.agreements.course.Deadlines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The days that matter for an agreement, the next step of the procedure among them. */
public final class Coming {
    private Coming() {}

    /**
     * From a day to another, both included, in order; besides, what was due before and is not done.
     */
    public static List<Deadline> of(
            AgreementRecord record, Procedure procedure, LocalDate from, LocalDate to) {
        List<Deadline> all = new ArrayList<>(Deadlines.of(record, from, to));
        Expectation next = Expectation.next(record, procedure, from);
        if (next != null && next.expected() != null && !next.expected().isAfter(to)) {
            all.add(
                    new Deadline(
                            Deadline.Kind.NEXT_STEP,
                            Deadline.Kind.NEXT_STEP + "-" + next.step().step(),
                            next.expected(),
                            "",
                            null,
                            next.step().step()));
        }
        all.sort(Comparator.comparing(Deadline::day).thenComparing(Deadline::key));
        return List.copyOf(all);
    }
}
