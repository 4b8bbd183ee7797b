package chancery.door.demo;

import chancery.work.planning.Action;
import chancery.work.planning.Change;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.PlanContent;
import chancery.work.planning.execution.Actual;
import chancery.work.planning.execution.Progress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a plan, each on its day of the year. */
final class Diary {
    private Diary() {}

    /**
     * The ministry observes something, and the post replies.
     *
     * @param addition what the post writes into the action
     */
    record Observed(String action, String text, String reply, String addition) {
        Change answer(Scope scope, PlanContent sheet) {
            Action line = actionOf(scope, sheet, action);
            return new Change.Put(
                    new Action(
                            line.id(),
                            line.objective(),
                            line.title(),
                            line.kind(),
                            line.start(),
                            line.end(),
                            line.place(),
                            line.owner(),
                            line.person(),
                            line.partners(),
                            line.audience(),
                            addition,
                            line.budget(),
                            line.recurring(),
                            line.cancelled()));
        }
    }

    /**
     * An action moves on.
     *
     * @param letter part of the subject of the dispatch that shows it
     * @param measured the key of the indicator whose last value shows it
     */
    record Moved(
            String on,
            String action,
            int percent,
            @Nullable String note,
            @Nullable String reason,
            @Nullable String letter,
            @Nullable String measured) {
        Progress.Report report(Scope scope) {
            return new Progress.Report(
                    percent,
                    Objects.requireNonNullElse(note, ""),
                    Objects.requireNonNullElse(reason, ""),
                    scope.day(on));
        }
    }

    /** An indicator is measured for the year so far. */
    record Measured(
            String on,
            String indicator,
            @Nullable BigDecimal value,
            @Nullable String text,
            String source) {
        Actual.Measured value(Scope scope) {
            return new Actual.Measured(
                    scope.day("01-01"),
                    scope.day(on),
                    value,
                    Objects.requireNonNullElse(text, ""),
                    source);
        }
    }

    /** The plan is amended. */
    record Amended(
            String on,
            String reason,
            @Nullable List<Days> moved,
            @Nullable List<String> givenUp,
            @Nullable List<Aim> targets) {

        /** New days of an action. */
        record Days(String action, String from, String to) {}

        /** A new last target of an indicator. */
        record Aim(String indicator, BigDecimal value) {}

        List<Change> changes(Scope scope, PlanContent sheet) {
            List<Change> changes = new ArrayList<>();
            for (Days days : all(moved)) {
                changes.add(
                        new Change.Put(
                                actionOf(scope, sheet, days.action())
                                        .on(scope.day(days.from()), scope.day(days.to()))));
            }
            for (String key : all(givenUp)) {
                changes.add(new Change.Put(actionOf(scope, sheet, key).givenUp()));
            }
            for (Aim aim : all(targets)) {
                changes.add(new Change.Put(revised(scope, sheet, aim)));
            }
            return changes;
        }

        private static Indicator revised(Scope scope, PlanContent sheet, Aim aim) {
            UUID id = scope.id("indicator", aim.indicator());
            Indicator line =
                    sheet.indicators().stream()
                            .filter(i -> i.id().equals(id))
                            .findFirst()
                            .orElseThrow();
            List<Indicator.Target> targets = new ArrayList<>(line.targets());
            Indicator.Target last = targets.removeLast();
            targets.add(new Indicator.Target(last.from(), last.to(), aim.value(), last.text()));
            return new Indicator(
                    line.id(),
                    line.objective(),
                    line.action(),
                    line.title(),
                    line.measure(),
                    line.unit(),
                    line.ascending(),
                    line.aggregate(),
                    line.baseline(),
                    targets);
        }
    }

    static Action actionOf(Scope scope, PlanContent sheet, String key) {
        Element line = sheet.element(scope.id("action", key)).orElseThrow();
        return (Action) line;
    }

    private static <T> List<T> all(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }
}
