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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a plan as a table: an action with its first sum and its first indicator; each further
 * one in a row of its own, which names the action again and says nothing else of it.
 *
 * @param opens whether it is the first row of its objective
 * @param action none in a row of an objective's own indicator, or of one without actions
 * @param first whether it is the first row of its action
 * @param money one line of the action's budget, or their sum in one currency
 */
record PlanRow(
        Strand strand,
        Objective objective,
        boolean opens,
        @Nullable Action action,
        boolean first,
        @Nullable BudgetLine money,
        @Nullable Indicator indicator) {

    /**
     * In the order of the plan, with each line of the budget. A strand without an objective has no
     * row.
     */
    static List<PlanRow> of(PlanContent content) {
        return of(content, Action::budget);
    }

    /** The same, with the sums of each action by currency. */
    static List<PlanRow> summed(PlanContent content) {
        return of(content, PlanRow::sums);
    }

    private static List<PlanRow> of(
            PlanContent content, Function<Action, List<BudgetLine>> moneyOf) {
        List<PlanRow> rows = new ArrayList<>();
        for (Strand strand : content.strands()) {
            for (Objective objective : content.objectivesOf(strand)) {
                Below below = new Below(strand, objective, new ArrayList<>());
                List<Indicator> indicators = content.indicatorsOf(objective);
                indicators.stream()
                        .filter(i -> i.action() == null)
                        .forEach(i -> below.add(null, false, null, i));
                for (Action action : content.actionsOf(objective)) {
                    below.add(
                            action,
                            moneyOf.apply(action),
                            indicators.stream()
                                    .filter(i -> action.id().equals(i.action()))
                                    .toList());
                }
                if (below.rows().isEmpty()) {
                    below.add(null, false, null, null);
                }
                rows.addAll(below.rows());
            }
        }
        return rows;
    }

    /** The rows of one objective, as they come. */
    private record Below(Strand strand, Objective objective, List<PlanRow> rows) {
        void add(
                @Nullable Action action,
                boolean first,
                @Nullable BudgetLine money,
                @Nullable Indicator indicator) {
            rows.add(
                    new PlanRow(
                            strand, objective, rows.isEmpty(), action, first, money, indicator));
        }

        void add(Action action, List<BudgetLine> money, List<Indicator> measured) {
            int height = Math.max(1, Math.max(money.size(), measured.size()));
            for (int i = 0; i < height; i++) {
                add(
                        action,
                        i == 0,
                        i < money.size() ? money.get(i) : null,
                        i < measured.size() ? measured.get(i) : null);
            }
        }
    }

    private static List<BudgetLine> sums(Action action) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        action.budget().forEach(b -> sums.merge(b.currency(), b.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> new BudgetLine("", sum.getValue(), sum.getKey()))
                .toList();
    }
}
