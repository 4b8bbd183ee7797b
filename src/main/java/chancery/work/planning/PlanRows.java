package chancery.work.planning;

import chancery.foundation.access.Marking;
import chancery.foundation.register.Digest;
import chancery.kernel.DispatchId;
import chancery.kernel.UnitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans as rows: read under whoever's rights the transaction has. */
final class PlanRows {
    private static final String VERSION =
            """
            select v.version, v.amendment, v.reason, v.author, v.at, v.digest, v.content,
                   v.version = p.baseline as approved
              from plan_version v join plan p on p.id = v.plan
             where v.plan = :plan
            """;

    private final JdbcClient sql;

    PlanRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A plan, or null when there is none for the reader. */
    @Nullable Plan plan(PlanId id) {
        return sql.sql(
                        """
                        select p.*, v.content as in_force from plan p
                          left join plan_version v on v.plan = p.id and v.version = p.current
                         where p.id = :id
                        """)
                .param("id", id.value())
                .query(PlanRows::plan)
                .optional()
                .orElse(null);
    }

    List<PlanVersion> versions(PlanId id) {
        return sql.sql(VERSION + " order by v.version desc")
                .param("plan", id.value())
                .query(PlanRows::version)
                .list();
    }

    /** The frozen content of a version, or null when there is none. */
    @Nullable PlanContent content(PlanId id, int version) {
        return sql.sql("select content from plan_version where plan = :plan and version = :version")
                .param("plan", id.value())
                .param("version", version)
                .query(String.class)
                .optional()
                .map(json -> PlanJson.read(json, PlanContent.class))
                .orElse(null);
    }

    private static Plan plan(ResultSet row, int i) throws SQLException {
        PlanContent sheet = PlanJson.read(row.getString("sheet"), PlanContent.class);
        String frozen = row.getString("in_force");
        return new Plan(
                PlanId.of(row.getObject("id", UUID.class)),
                UnitCode.of(row.getString("unit")),
                UnitCode.of(row.getString("superior")),
                row.getString("origin").equals("HERE"),
                standing(row),
                Marking.of(row),
                frozen == null ? sheet : PlanJson.read(frozen, PlanContent.class),
                sheet,
                row.getTimestamp("updated_at").toInstant());
    }

    private static PlanStanding standing(ResultSet row) throws SQLException {
        UUID pending = row.getObject("pending", UUID.class);
        @Nullable DispatchId dispatch = pending == null ? null : DispatchId.of(pending);
        String state = row.getString("state");
        return switch (state) {
            case "DRAFT" -> new PlanStanding.Draft(dispatch);
            case "SUBMITTED" -> new PlanStanding.Submitted();
            case "RETURNED" -> new PlanStanding.Returned(dispatch);
            case "APPROVED" ->
                    new PlanStanding.Approved(row.getInt("baseline"), row.getInt("current"));
            case "CLOSED" -> new PlanStanding.Closed(row.getInt("baseline"), row.getInt("current"));
            default -> throw new IllegalStateException("plan in state " + state);
        };
    }

    private static PlanVersion version(ResultSet row, int i) throws SQLException {
        return new PlanVersion(
                row.getInt("version"),
                row.getObject("amendment", Integer.class),
                row.getString("reason"),
                row.getString("author"),
                row.getTimestamp("at").toInstant(),
                Digest.of(row.getBytes("digest")),
                row.getBoolean("approved"));
    }
}
