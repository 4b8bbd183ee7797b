package chancery.work.planning.tables;

import chancery.work.planning.Action;
import chancery.work.planning.ActionKind;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Change;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.Objective;
import chancery.work.planning.PlanContent;
import chancery.work.planning.Strand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rows of a table change in a plan. A row goes under the strand of its code and the objective
 * of its words when the plan has them, and makes them when it has not; of an objective that the
 * plan has, it fills in only what is not written yet; its action and its indicator are always new.
 * A row that goes on with the action of the row above adds to that one.
 */
public final class RowChanges {
    private final List<Change> changes = new ArrayList<>();
    private PlanContent content;
    private @Nullable Action last;

    private RowChanges(PlanContent content) {
        this.content = content;
    }

    /**
     * @param rows that are {@link ProposedRow#isReady ready}
     * @throws chancery.kernel.Problem when the plan would grow past its limits
     */
    public static List<Change> of(PlanContent content, List<ProposedRow> rows) {
        RowChanges taking = new RowChanges(content);
        rows.forEach(taking::take);
        return taking.changes;
    }

    private void take(ProposedRow row) {
        UUID under = objective(row, strand(row));
        @Nullable UUID action =
                switch (row.part()) {
                    case OBJECTIVE -> null;
                    case ACTION -> begun(row, under);
                    case MORE_OF_ACTION -> goesOn(row, under);
                };
        if (!row.text(PlanColumn.INDICATOR).isEmpty()) {
            put(indicator(row, under, action));
        }
    }

    private UUID begun(ProposedRow row, UUID objective) {
        last = put(action(row, objective));
        return last.id();
    }

    /** The action of the row above, with what this row adds; anew when that row was left out. */
    private UUID goesOn(ProposedRow row, UUID objective) {
        Action above = last;
        Action more = action(row, objective);
        if (above == null
                || !above.objective().equals(objective)
                || !above.title().equals(more.title())) {
            return begun(row, objective);
        }
        if (!more.budget().isEmpty()) {
            last = put(above.with(more.budget()));
        }
        return above.id();
    }

    private UUID strand(ProposedRow row) {
        String named = row.text(PlanColumn.STRAND);
        return first(content.strands().stream(), s -> s.title().equalsIgnoreCase(named))
                .or(() -> first(content.strands().stream(), s -> s.code().equals(row.strandCode())))
                .orElseGet(() -> put(new Strand(UUID.randomUUID(), row.strandCode(), named)))
                .id();
    }

    private UUID objective(ProposedRow row, UUID strand) {
        String title = row.text(PlanColumn.OBJECTIVE);
        Objective known =
                first(
                                content.objectives().stream(),
                                o -> o.strand().equals(strand) && o.title().equalsIgnoreCase(title))
                        .orElse(null);
        Objective told =
                known == null
                        ? told(
                                row,
                                new Objective(
                                        UUID.randomUUID(), strand, title, "", "", "", null, null))
                        : told(row, known);
        return told.equals(known) ? told.id() : put(told).id();
    }

    /** The objective with what the row says of it where the plan says nothing yet. */
    private static Objective told(ProposedRow row, Objective objective) {
        return new Objective(
                objective.id(),
                objective.strand(),
                objective.title(),
                either(objective.context(), row.text(PlanColumn.CONTEXT)),
                either(objective.effect(), row.text(PlanColumn.EFFECT)),
                either(objective.risk(), row.text(PlanColumn.RISK)),
                objective.due() == null ? row.due() : objective.due(),
                objective.duty());
    }

    private static String either(String known, String said) {
        return known.isEmpty() ? said : known;
    }

    private static Action action(ProposedRow row, UUID objective) {
        BigDecimal amount = row.budget();
        String currency = row.currency();
        return new Action(
                UUID.randomUUID(),
                objective,
                row.text(PlanColumn.ACTION),
                ActionKinds.of(row.text(PlanColumn.KIND)).orElse(ActionKind.OTHER),
                row.start(),
                row.end() == null ? row.start() : row.end(),
                row.text(PlanColumn.PLACE),
                row.text(PlanColumn.OWNER),
                null,
                Stream.of(row.text(PlanColumn.PARTNER).split("[;\n]")).toList(),
                row.text(PlanColumn.AUDIENCE),
                row.text(PlanColumn.TEXT),
                amount == null || currency == null
                        ? List.of()
                        : List.of(new BudgetLine(row.text(PlanColumn.PURPOSE), amount, currency)),
                false,
                false);
    }

    private Indicator indicator(ProposedRow row, UUID objective, @Nullable UUID action) {
        boolean counted = row.baseline() != null || row.target() != null;
        Measure measure =
                !counted
                        ? Measure.QUALITATIVE
                        : row.unit().equals("%") ? Measure.PERCENTAGE : Measure.UNIT;
        String start = row.text(PlanColumn.BASELINE);
        String aim = row.text(PlanColumn.TARGET);
        int year = content.year();
        return new Indicator(
                UUID.randomUUID(),
                objective,
                action,
                row.text(PlanColumn.INDICATOR),
                measure,
                row.unit().equals("%") ? "" : row.unit(),
                true,
                measure.adds(),
                start.isEmpty()
                        ? null
                        : new Indicator.Baseline(
                                row.baseline(), row.baseline() == null ? start : "", null, ""),
                aim.isEmpty()
                        ? List.of()
                        : List.of(
                                new Indicator.Target(
                                        LocalDate.of(year, 1, 1),
                                        LocalDate.of(year, 12, 31),
                                        row.target(),
                                        row.target() == null ? aim : "")));
    }

    private <E extends Element> E put(E line) {
        Change change = new Change.Put(line);
        content = content.with(change);
        changes.add(change);
        return line;
    }

    private static <E> Optional<E> first(Stream<E> lines, Predicate<E> fits) {
        return lines.filter(fits).findFirst();
    }
}
