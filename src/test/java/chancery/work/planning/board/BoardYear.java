package chancery.work.planning.board;

import chancery.correspondence.Post;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.planning.Change;
import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.PlanId;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.execution.Actual;
import chancery.work.planning.execution.ApprovedPlan;
import chancery.work.planning.execution.Evidence;
import chancery.work.planning.execution.ExecutionRecord;
import chancery.work.planning.execution.ExecutionShelf;
import chancery.work.planning.execution.Progress;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A year at the ministry: Lima's plan is RESTRICTED and under way, Nairobi's UNMARKED and not
 * begun.
 */
public final class BoardYear {
    public static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    public static final UnitCode NAIROBI = UnitCode.of("AMBALDO NAIROBI");

    private BoardYear() {}

    /** Lima's plan. */
    public static PlanId at(Post ministry, int year) {
        PlanId lima =
                ApprovedPlan.arrived(
                        ministry,
                        LIMA,
                        Distribution.of(Label.RESTRICTED),
                        SamplePlan.of(year)
                                .with(
                                        new Change.Put(
                                                new Indicator(
                                                        SamplePlan.id(950),
                                                        SamplePlan.CONSULTATIONS,
                                                        null,
                                                        "Qualité du dialogue",
                                                        Measure.QUALITATIVE,
                                                        "",
                                                        true,
                                                        false,
                                                        null,
                                                        List.of()))));
        ApprovedPlan.arrived(ministry, NAIROBI, Distribution.UNMARKED, SamplePlan.of(year));
        ministry.asNode(_ -> {
            ministry.node()
                    .bean(ExecutionShelf.class)
                    .take(lima, done(year), DispatchId.of(UUID.randomUUID()), Instant.now());
            return true;
        });
        return lima;
    }

    private static ExecutionRecord done(int year) {
        Evidence evidence =
                new Evidence(
                        new Ref("dispatch", UUID.randomUUID().toString()), "AMBALDO LIMA 0041");
        return new ExecutionRecord(
                List.of(
                        new Progress(
                                UUID.randomUUID(),
                                SamplePlan.MISSION,
                                100,
                                "Neuf entreprises reçues par la Chambre de commerce.",
                                "",
                                LocalDate.of(year, 3, 20),
                                "Camille Roche",
                                Instant.now(),
                                List.of(evidence))),
                List.of(
                        new Actual(
                                UUID.randomUUID(),
                                SamplePlan.COMPANIES,
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year, 3, 31),
                                new BigDecimal("9"),
                                "",
                                "",
                                "Camille Roche",
                                Instant.now(),
                                List.of())));
    }
}
