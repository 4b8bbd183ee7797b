package chancery.work.planning.execution.web;

import chancery.work.planning.Action;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.Objective;
import chancery.work.planning.PlanContent;
import chancery.work.planning.Strand;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Lines of a plan as a page lists them: strand by strand, each objective's actions first. */
final class PlanOrder {
    private PlanOrder() {}

    /** Every action and indicator. */
    static List<Element> lines(PlanContent content) {
        return content.strands().stream()
                .flatMap(strand -> content.objectivesOf(strand).stream())
                .flatMap(objective ->
                        Stream.<Element>concat(
                                content.actionsOf(objective).stream(),
                                content.indicatorsOf(objective).stream()))
                .toList();
    }

    static List<Action> actions(PlanContent content, Strand strand) {
        return content.objectivesOf(strand).stream()
                .flatMap(objective -> content.actionsOf(objective).stream())
                .toList();
    }

    static Strand strandOf(PlanContent content, Element line) {
        UUID above =
                switch (line) {
                    case Strand strand -> strand.id();
                    case Objective objective -> objective.strand();
                    case Action action -> objective(content, action.objective()).strand();
                    case Indicator indicator -> objective(content, indicator.objective()).strand();
                };
        return (Strand) known(content, above);
    }

    private static Objective objective(PlanContent content, UUID id) {
        return (Objective) known(content, id);
    }

    /** A content is whole: whatever is named in it is there. */
    private static Element known(PlanContent content, UUID id) {
        return Objects.requireNonNull(content.element(id).orElse(null));
    }
}
