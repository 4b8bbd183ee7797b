package chancery.work.planning.exports;

import chancery.work.planning.Action;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Indicator;
import chancery.work.planning.Objective;
import chancery.work.planning.PlanContent;
import chancery.work.planning.Strand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One row of a plan as a table: an action with its first sum and its first indicator; each further
 * one in a row of its own, which names the action again and says nothing else of it.
 *
 * @param action none in a row of an objective's own indicator, or of one without actions
 * @param first whether it is the first row of its action
 * @param money sums of the action in one currency
 */
record PlanRow(
        Strand strand,
        Objective objective,
        @Nullable Action action,
        boolean first,
        @Nullable BudgetLine money,
        @Nullable Indicator indicator) {

    /** In the order of the plan. A strand without an objective has no row. */
    static List<PlanRow> of(PlanContent content) {
        List<PlanRow> rows = new ArrayList<>();
        for (Strand strand : content.strands()) {
            for (Objective objective : content.objectivesOf(strand)) {
                List<PlanRow> own = of(content, strand, objective);
                rows.addAll(
                        own.isEmpty()
                                ? List.of(new PlanRow(strand, objective, null, false, null, null))
                                : own);
            }
        }
        return rows;
    }

    private static List<PlanRow> of(PlanContent content, Strand strand, Objective objective) {
        List<PlanRow> rows = new ArrayList<>();
        List<Indicator> indicators = content.indicatorsOf(objective);
        indicators.stream()
                .filter(i -> i.action() == null)
                .forEach(i -> rows.add(new PlanRow(strand, objective, null, false, null, i)));
        for (Action action : content.actionsOf(objective)) {
            List<BudgetLine> money = sums(action);
            List<Indicator> measured =
                    indicators.stream().filter(i -> action.id().equals(i.action())).toList();
            int height = Math.max(1, Math.max(money.size(), measured.size()));
            for (int i = 0; i < height; i++) {
                rows.add(
                        new PlanRow(
                                strand,
                                objective,
                                action,
                                i == 0,
                                i < money.size() ? money.get(i) : null,
                                i < measured.size() ? measured.get(i) : null));
            }
        }
        return rows;
    }

    private static List<BudgetLine> sums(Action action) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        action.budget().forEach(b -> sums.merge(b.currency(), b.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> new BudgetLine("", sum.getValue(), sum.getKey()))
                .toList();
    }
}
