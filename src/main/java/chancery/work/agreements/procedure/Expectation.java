package chancery.work.agreements.procedure;

import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.course.AgreementState;
import chancery.work.agreements.course.Course;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step of the procedure as it stands for an agreement.
 *
 * @param done the day on which our side took it; null while it has not
 * @param expected the day by which it is expected, counted from the steps before it; null when it
 *     is done, was passed over, or nothing has begun
 */
public record Expectation(
        ProcedureStep step, @Nullable LocalDate done, @Nullable LocalDate expected) {

    /** Whether it is late on a day. */
    public boolean late(LocalDate today) {
        return expected != null && expected.isBefore(today);
    }

    /** All steps of the procedure; what is not done after a later one was is passed over. */
    public static List<Expectation> of(AgreementRecord record, Procedure procedure) {
        List<ProcedureStep> steps = procedure.steps();
        List<@Nullable LocalDate> done =
                steps.stream().<@Nullable LocalDate>map(each -> ours(record, each.step())).toList();
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            last = done.get(i) == null ? last : i;
        }
        List<Expectation> expectations = new ArrayList<>();
        LocalDate reached = last < 0 ? null : done.get(last);
        for (int i = 0; i < steps.size(); i++) {
            LocalDate expected = null;
            if (i > last && reached != null) {
                reached = reached.plusDays(steps.get(i).days());
                expected = reached;
            }
            expectations.add(new Expectation(steps.get(i), done.get(i), expected));
        }
        return expectations;
    }

    /** The next step that is expected of us; null when all is done or the agreement is over. */
    public static @Nullable Expectation next(
            AgreementRecord record, Procedure procedure, LocalDate today) {
        AgreementState state = Course.of(record).on(today);
        return state.over()
                ? null
                : of(record, procedure).stream()
                        .filter(each -> each.expected() != null)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable LocalDate ours(AgreementRecord record, Step step) {
        List<Party> ours = record.description().ours();
        List<LocalDate> days =
                (ours.isEmpty() ? record.description().parties() : ours)
                        .stream()
                                .map(party -> record.day(step, party))
                                .filter(Objects::nonNull)
                                .toList();
        return days.isEmpty() ? null : days.getFirst();
    }
}
