package chancery.work.planning.execution;

import chancery.work.planning.Action;
import chancery.work.planning.ActionKind;
import chancery.work.planning.Change;
import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.PlanContent;
import chancery.work.planning.SamplePlan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The sample plan with actions around a day: one under way, one late; and with a tone to judge. */
public final class RunningPlan {
    public static final UUID TONE = SamplePlan.id(32);

    private RunningPlan() {}

    /** The mission is Camille Roche's and ends within a week; the session was to be held before. */
    public static PlanContent around(LocalDate today, int year) {
        return SamplePlan.of(year)
                .with(
                        new Change.Put(
                                action(
                                        SamplePlan.MISSION,
                                        SamplePlan.TRADE,
                                        "Mission d’entreprises à Lima",
                                        "Camille Roche",
                                        today.minusDays(3),
                                        today.plusDays(5))))
                .with(
                        new Change.Put(
                                action(
                                        SamplePlan.SESSION,
                                        SamplePlan.CONSULTATIONS,
                                        "Troisième session du mécanisme",
                                        "Premier conseiller",
                                        today.minusDays(40),
                                        today.minusDays(10))))
                .with(
                        new Change.Put(
                                new Indicator(
                                        TONE,
                                        SamplePlan.CONSULTATIONS,
                                        null,
                                        "Ton des consultations",
                                        Measure.QUALITATIVE,
                                        "",
                                        true,
                                        false,
                                        null,
                                        List.of(
                                                new Indicator.Target(
                                                        today.withDayOfYear(1),
                                                        today.withDayOfYear(365),
                                                        null,
                                                        "Confiant")))));
    }

    public static Action action(
            UUID id, UUID objective, String title, String owner, LocalDate start, LocalDate end) {
        return new Action(
                id,
                objective,
                title,
                ActionKind.MEETING,
                start,
                end,
                "Lima",
                owner,
                null,
                List.of(),
                "",
                "",
                List.of(),
                false,
                false);
    }
}
