package chancery.work.agreements.procedure;

import chancery.kernel.Problem;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.content.Wording;
import java.util.Objects;

/**
 * One step of a procedure.
 *
 * @param days it is expected to take after the step before, 0 to 3,660
 * @param office who sees to it; may be empty
 */
public record ProcedureStep(Step step, int days, String office) {
    private static final int LONGEST = 3660;

    public ProcedureStep {
        Objects.requireNonNull(step);
        office = Wording.optionalLine("office", office);
        if (days < 0 || days > LONGEST) {
            throw Problem.refused("agreement.number")
                    .at("days")
                    .with("least", 0)
                    .with("most", LONGEST);
        }
    }
}
