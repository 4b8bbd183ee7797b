package chancery.work.agreements.procedure;

import chancery.kernel.Problem;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.Step;
import java.util.List;
import java.util.Objects;

/** The ordered steps for one kind of agreement, each at most once. */
public record Procedure(AgreementKind kind, List<ProcedureStep> steps) {
    /**
     * @throws Problem {@code agreement.procedure-empty}, {@code agreement.procedure-twice}
     */
    public Procedure {
        Objects.requireNonNull(kind);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw Problem.refused("agreement.procedure-empty").at("step");
        }
        if (steps.stream().map(ProcedureStep::step).distinct().count() < steps.size()) {
            throw Problem.refused("agreement.procedure-twice").at("step");
        }
    }

    /** What counts until the ministry defines its own. */
    public static Procedure standard(AgreementKind kind) {
        return new Procedure(
                kind,
                switch (kind) {
                    case TREATY, PROTOCOL ->
                            List.of(
                                    plain(Step.NEGOTIATED, 0),
                                    plain(Step.INITIALLED, 30),
                                    plain(Step.FULL_POWERS, 30),
                                    plain(Step.SIGNED, 60),
                                    plain(Step.PARLIAMENT, 270),
                                    plain(Step.RATIFIED, 60),
                                    plain(Step.INSTRUMENTS_EXCHANGED, 60),
                                    plain(Step.PUBLISHED, 60));
                    case MEMORANDUM, ARRANGEMENT ->
                            List.of(
                                    plain(Step.NEGOTIATED, 0),
                                    plain(Step.INITIALLED, 30),
                                    plain(Step.SIGNED, 60),
                                    plain(Step.PUBLISHED, 90));
                    case EXCHANGE_OF_NOTES ->
                            List.of(
                                    plain(Step.NEGOTIATED, 0),
                                    plain(Step.SIGNED, 30),
                                    plain(Step.PUBLISHED, 60));
                });
    }

    private static ProcedureStep plain(Step step, int days) {
        return new ProcedureStep(step, days, "");
    }
}
