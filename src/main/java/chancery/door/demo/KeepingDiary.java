package chancery.door.demo;

import chancery.kernel.Ref;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.contracts.ReportingPeriod;
import chancery.work.planning.execution.Actual;
import chancery.work.planning.execution.EvidenceSource;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.messages.Amending;
import chancery.work.planning.synthesis.Reports;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The year itself, in the order of its days up to today: progress, values, amendments, reports. */
@Component
@ConditionalOnProperty("chancery.demo.accounts")
class KeepingDiary {
    private final DemoDesk desk;
    private final Plans plans;
    private final Execution execution;
    private final Amending amending;
    private final Reports reports;
    private final InstantSource clock;
    private final ZoneId zone;

    KeepingDiary(
            DemoDesk desk,
            Plans plans,
            Execution execution,
            Amending amending,
            Reports reports,
            InstantSource clock,
            ZoneId zone) {
        this.desk = desk;
        this.plans = plans;
        this.execution = execution;
        this.amending = amending;
        this.reports = reports;
        this.clock = clock;
        this.zone = zone;
    }

    /** What is done on a day; of one day the values first, for progress rests on them. */
    private record Act(LocalDate on, Runnable work) {}

    void live(PostYear.Acting acting, PlanId plan, ReportingPeriod reporting) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Act> acts = new ArrayList<>();
        for (Diary.Measured each : acting.story().measurements()) {
            acts.add(new Act(acting.scope().day(each.on()), () -> measure(acting, plan, each)));
        }
        for (Diary.Moved each : acting.story().progress()) {
            acts.add(new Act(acting.scope().day(each.on()), () -> move(acting, plan, each)));
        }
        for (Diary.Amended each : acting.story().amendments()) {
            acts.add(new Act(acting.scope().day(each.on()), () -> amend(acting, plan, each)));
        }
        LocalDate first = acting.scope().day("01-01");
        while (first.getYear() == acting.scope().year()) {
            LocalDate from = first;
            LocalDate to = reporting.last(first);
            acts.add(new Act(to, () -> report(acting, plan, from, to)));
            first = to.plusDays(1);
        }
        acts.stream()
                .filter(act -> !act.on().isAfter(today))
                .sorted(Comparator.comparing(Act::on))
                .forEach(act -> act.work().run());
    }

    private void measure(PostYear.Acting acting, PlanId plan, Diary.Measured entry) {
        execution.measure(
                acting.author(),
                plan,
                acting.scope().id("indicator", entry.indicator()),
                entry.value(acting.scope()),
                List.of());
    }

    private void move(PostYear.Acting acting, PlanId plan, Diary.Moved entry) {
        List<Ref> shown = new ArrayList<>();
        String letter = entry.letter();
        if (letter != null) {
            shown.add(letter(acting, plan, letter));
        }
        String measured = entry.measured();
        if (measured != null) {
            UUID indicator = acting.scope().id("indicator", measured);
            Actual last = execution.of(acting.author(), plan).actuals(indicator).getFirst();
            shown.add(new Ref(Actual.KIND, last.id().toString()));
        }
        execution.report(
                acting.author(),
                plan,
                acting.scope().id("action", entry.action()),
                entry.report(acting.scope()),
                shown);
    }

    private Ref letter(PostYear.Acting acting, PlanId plan, String subject) {
        return desk.await(() ->
                execution.citable(acting.author(), plan, subject).stream()
                        .map(EvidenceSource.Seen::ref)
                        .filter(ref -> ref.kind().equals("dispatch"))
                        .findFirst());
    }

    private void amend(PostYear.Acting acting, PlanId plan, Diary.Amended entry) {
        plans.edit(
                acting.author(),
                plan,
                entry.changes(acting.scope(), plans.open(acting.author(), plan).sheet()));
        plans.amend(acting.author(), plan, entry.reason());
        desk.sign(
                acting.head(),
                amending.send(acting.author(), plan, acting.addressing()),
                plan.value());
    }

    private void report(PostYear.Acting acting, PlanId plan, LocalDate from, LocalDate to) {
        desk.sign(
                acting.head(),
                reports.draft(acting.author(), plan, from, to, acting.addressing()),
                plan.value());
    }
}
