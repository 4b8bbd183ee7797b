package chancery.work.planning.execution;

import chancery.kernel.DispatchId;
import chancery.kernel.Ref;
import chancery.work.planning.PlanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries as rows: read under whoever's rights the transaction has. */
final class ExecutionRows {
    /** Latest first: by the day that they are true for, then as they were written. */
    private static final String PROGRESS =
            """
            select * from plan_progress p where p.plan = :plan
               and (cast(:line as uuid) is null or p.action = :line)
               and (not :unsent or not exists (select 1 from plan_entry_sent s where s.entry = p.id))
             order by p.day desc, p.at desc, p.id desc
            """;

    private static final String ACTUALS =
            """
            select * from plan_actual p where p.plan = :plan
               and (cast(:line as uuid) is null or p.indicator = :line)
               and (not :unsent or not exists (select 1 from plan_entry_sent s where s.entry = p.id))
             order by p.ends desc, p.at desc, p.id desc
            """;

    private final JdbcClient sql;

    ExecutionRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param action only that action's; none: of all
     */
    List<Progress> progress(PlanId plan, @Nullable UUID action, boolean unsent) {
        Map<UUID, List<Evidence>> evidence = evidence(plan);
        return sql.sql(PROGRESS)
                .param("plan", plan.value())
                .param("line", action)
                .param("unsent", unsent)
                .query((row, i) -> progress(row, evidence))
                .list();
    }

    /**
     * @param indicator only that indicator's; none: of all
     */
    List<Actual> actuals(PlanId plan, @Nullable UUID indicator, boolean unsent) {
        Map<UUID, List<Evidence>> evidence = evidence(plan);
        return sql.sql(ACTUALS)
                .param("plan", plan.value())
                .param("line", indicator)
                .param("unsent", unsent)
                .query((row, i) -> actual(row, evidence))
                .list();
    }

    Map<UUID, DispatchId> carriers(PlanId plan) {
        Map<UUID, DispatchId> byEntry = new HashMap<>();
        sql.sql("select entry, dispatch from plan_entry_sent where plan = :plan")
                .param("plan", plan.value())
                .query(row -> {
                    byEntry.put(
                            row.getObject("entry", UUID.class),
                            DispatchId.of(row.getObject("dispatch", UUID.class)));
                });
        return byEntry;
    }

    private Map<UUID, List<Evidence>> evidence(PlanId plan) {
        Map<UUID, List<Evidence>> byEntry = new HashMap<>();
        sql.sql(
                        """
                        select entry, kind, ref, title from plan_evidence where plan = :plan
                         order by entry, position
                        """)
                .param("plan", plan.value())
                .query(row -> {
                    byEntry.computeIfAbsent(
                                    row.getObject("entry", UUID.class), _ -> new ArrayList<>())
                            .add(
                                    new Evidence(
                                            new Ref(row.getString("kind"), row.getString("ref")),
                                            row.getString("title")));
                });
        return byEntry;
    }

    private static Progress progress(ResultSet row, Map<UUID, List<Evidence>> evidence)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Progress(
                id,
                row.getObject("action", UUID.class),
                row.getInt("percent"),
                row.getString("note"),
                row.getString("reason"),
                row.getObject("day", LocalDate.class),
                row.getString("author"),
                row.getTimestamp("at").toInstant(),
                evidence.getOrDefault(id, List.of()));
    }

    private static Actual actual(ResultSet row, Map<UUID, List<Evidence>> evidence)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Actual(
                id,
                row.getObject("indicator", UUID.class),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getBigDecimal("value"),
                row.getString("text"),
                row.getString("source"),
                row.getString("author"),
                row.getTimestamp("at").toInstant(),
                evidence.getOrDefault(id, List.of()));
    }
}
