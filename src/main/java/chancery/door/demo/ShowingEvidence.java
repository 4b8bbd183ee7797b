package chancery.door.demo;

import chancery.kernel.Ref;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanLine;
import chancery.work.planning.Plans;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.Progress;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Reports on actions of the plan with what shows how they went: people met, texts agreed on, what
 * the press wrote.
 */
@Component
@ConditionalOnProperty("chancery.demo.accounts")
class ShowingEvidence {
    private final Plans plans;
    private final Execution execution;

    ShowingEvidence(Plans plans, Execution execution) {
        this.plans = plans;
        this.execution = execution;
    }

    void live(RelationsYear.Acting acting) {
        plans.all(acting.me(), acting.scope().year()).stream()
                .filter(line -> line.unit().equals(acting.story().unit()))
                .map(PlanLine::id)
                .findFirst()
                .ifPresent(plan ->
                        acting.story().shown().stream()
                                .filter(each -> acting.isOver(acting.scope().day(each.on())))
                                .forEach(each -> show(acting, plan, each)));
    }

    private void show(RelationsYear.Acting acting, PlanId plan, DemoRelations.Shown story) {
        List<Ref> shown =
                story.by().stream()
                        .map(key -> Objects.requireNonNull(acting.made().get(key), key))
                        .toList();
        execution.report(
                acting.me(),
                plan,
                acting.scope().id("action", story.action()),
                new Progress.Report(
                        story.percent(), story.note(), "", acting.scope().day(story.on())),
                shown);
    }
}
