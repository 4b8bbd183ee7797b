package chancery.work.planning;

import chancery.kernel.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A plan laid out by line, for counting and for looking things up: one statement a table, however
 * long the plan is. Progress that is there stays.
 */
final class PlanLines {
    private final JdbcClient sql;

    PlanLines(JdbcClient sql) {
        this.sql = sql;
    }

    private record ObjectiveRow(
            UUID id,
            int position,
            String strand,
            String title,
            @Nullable LocalDate due,
            @Nullable UUID duty) {}

    private record ActionRow(
            UUID id,
            int position,
            String strand,
            UUID objective,
            String title,
            ActionKind kind,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            String owner,
            @Nullable PersonId person,
            String place,
            boolean cancelled) {}

    private record BudgetRow(
            UUID action,
            int position,
            String strand,
            String title,
            BigDecimal amount,
            String currency,
            boolean cancelled) {}

    private record IndicatorRow(
            UUID id,
            int position,
            String strand,
            UUID objective,
            @Nullable UUID action,
            String title,
            Measure measure,
            String unit,
            boolean ascending,
            boolean aggregate,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target) {}

    void lay(PlanId plan, PlanContent content) {
        for (String table : List.of("plan_objective", "plan_budget", "plan_indicator")) {
            sql.sql("delete from " + table + " where plan = :plan")
                    .param("plan", plan.value())
                    .update();
        }
        sql.sql("delete from plan_action where plan = :plan and not (id = any (:kept))")
                .param("plan", plan.value())
                .param("kept", content.actions().stream().map(Action::id).toArray(UUID[]::new))
                .update();
        Map<UUID, String> strands = strands(content);
        insert(
                plan,
                objectives(content, strands),
                """
                insert into plan_objective (plan, id, position, strand, title, due, duty)
                select :plan, l.* from json_to_recordset(cast(:lines as json))
                    as l(id uuid, position int, strand text, title text, due date, duty uuid)
                """);
        insert(
                plan,
                actions(content, strands),
                """
                insert into plan_action (plan, id, position, strand, objective, title, kind, starts, ends, owner, person, place,
                    cancelled)
                select :plan, l.* from json_to_recordset(cast(:lines as json))
                    as l(id uuid, position int, strand text, objective uuid, title text, kind text, starts date, ends date,
                         owner text, person uuid, place text, cancelled boolean)
                on conflict (plan, id) do update set position = excluded.position, strand = excluded.strand,
                    objective = excluded.objective, title = excluded.title, kind = excluded.kind, starts = excluded.starts,
                    ends = excluded.ends, owner = excluded.owner, person = excluded.person, place = excluded.place,
                    cancelled = excluded.cancelled
                """);
        insert(
                plan,
                budget(content, strands),
                """
                insert into plan_budget (plan, action, position, strand, title, amount, currency, cancelled)
                select :plan, l.* from json_to_recordset(cast(:lines as json))
                    as l(action uuid, position int, strand text, title text, amount numeric, currency text, cancelled boolean)
                """);
        insert(
                plan,
                indicators(content, strands),
                """
                insert into plan_indicator (plan, id, position, strand, objective, action, title, measure, unit, ascending,
                    aggregate, baseline, target)
                select :plan, l.* from json_to_recordset(cast(:lines as json))
                    as l(id uuid, position int, strand text, objective uuid, action uuid, title text, measure text, unit text,
                         ascending boolean, aggregate boolean, baseline numeric, target numeric)
                """);
    }

    private void insert(PlanId plan, List<?> lines, String statement) {
        if (!lines.isEmpty()) {
            sql.sql(statement)
                    .param("plan", plan.value())
                    .param("lines", PlanJson.write(lines))
                    .update();
        }
    }

    /** The code of the strand under which each objective stands. */
    private static Map<UUID, String> strands(PlanContent content) {
        Map<UUID, String> codes = new HashMap<>();
        content.strands().forEach(strand -> codes.put(strand.id(), strand.code()));
        Map<UUID, String> found = new HashMap<>();
        content.objectives()
                .forEach(objective -> found.put(objective.id(), code(codes, objective.strand())));
        return found;
    }

    private static String code(Map<UUID, String> codes, UUID id) {
        return Objects.requireNonNull(codes.get(id));
    }

    private static List<ObjectiveRow> objectives(PlanContent content, Map<UUID, String> strands) {
        List<Objective> all = content.objectives();
        return IntStream.range(0, all.size())
                .mapToObj(i -> row(all.get(i), i, code(strands, all.get(i).id())))
                .toList();
    }

    private static ObjectiveRow row(Objective each, int position, String strand) {
        return new ObjectiveRow(each.id(), position, strand, each.title(), each.due(), each.duty());
    }

    private static List<ActionRow> actions(PlanContent content, Map<UUID, String> strands) {
        List<Action> all = content.actions();
        return IntStream.range(0, all.size())
                .mapToObj(i -> row(all.get(i), i, code(strands, all.get(i).objective())))
                .toList();
    }

    private static ActionRow row(Action each, int position, String strand) {
        return new ActionRow(
                each.id(),
                position,
                strand,
                each.objective(),
                each.title(),
                each.kind(),
                each.start(),
                each.end(),
                each.owner(),
                each.person(),
                each.place(),
                each.cancelled());
    }

    private static List<BudgetRow> budget(PlanContent content, Map<UUID, String> strands) {
        List<BudgetRow> rows = new ArrayList<>();
        for (Action action : content.actions()) {
            int position = 0;
            for (BudgetLine line : action.budget()) {
                rows.add(
                        new BudgetRow(
                                action.id(),
                                position++,
                                code(strands, action.objective()),
                                line.title(),
                                line.amount(),
                                line.currency(),
                                action.cancelled()));
            }
        }
        return rows;
    }

    private static List<IndicatorRow> indicators(PlanContent content, Map<UUID, String> strands) {
        List<Indicator> all = content.indicators();
        return IntStream.range(0, all.size())
                .mapToObj(i -> row(all.get(i), i, code(strands, all.get(i).objective())))
                .toList();
    }

    private static IndicatorRow row(Indicator each, int position, String strand) {
        Indicator.Baseline baseline = each.baseline();
        return new IndicatorRow(
                each.id(),
                position,
                strand,
                each.objective(),
                each.action(),
                each.title(),
                each.measure(),
                each.unit(),
                each.ascending(),
                each.aggregate(),
                baseline == null ? null : baseline.value(),
                each.targets().isEmpty() ? null : each.targets().getLast().value());
    }
}
