package chancery.work.planning.tables;

import chancery.foundation.documents.tables.Table;
import chancery.foundation.documents.tables.Tables;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.planning.PlanId;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files with tables that somebody is about to take into a plan. One keeps them for a day, sees
 * one's own alone, and they are gone once taken.
 */
@Component
public class Uploads {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String PASTED = "";

    private final JdbcClient sql;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Tables tables = new Tables();

    Uploads(JdbcClient sql, Transactions transactions, InstantSource clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A file that was handed in, as its tables. */
    public record Upload(UUID id, String name, List<Table> tables) {}

    /**
     * @throws Problem {@code table.…} when there is no table in it or it is too large
     */
    public UUID keep(PersonId me, PlanId plan, String name, byte[] bytes) {
        tables.read(name, bytes);
        return kept(me, plan, name, bytes);
    }

    /**
     * @throws Problem {@code table.…} when nothing of a table was pasted
     */
    public UUID paste(PersonId me, PlanId plan, String text) {
        tables.pasted(text);
        return kept(me, plan, PASTED, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws Problem {@code plan.upload-gone} when it is over a day old, taken, or not one's own
     */
    public Upload open(PersonId me, PlanId plan, UUID id) {
        Kept kept =
                transactions
                        .as(
                                me,
                                () ->
                                        sql.sql(
                                                        """
                                                        select name, bytes from plan_upload
                                                         where id = :id and plan = :plan and at > :since
                                                        """)
                                                .param("id", id)
                                                .param("plan", plan.value())
                                                .param("since", since())
                                                .query((row, i) ->
                                                        new Kept(
                                                                row.getString("name"),
                                                                row.getBytes("bytes")))
                                                .optional())
                        .orElseThrow(() -> Problem.absent("plan.upload-gone"));
        List<Table> found =
                kept.name().equals(PASTED)
                        ? List.of(tables.pasted(new String(kept.bytes(), StandardCharsets.UTF_8)))
                        : tables.read(kept.name(), kept.bytes());
        return new Upload(id, kept.name(), found);
    }

    public void discard(PersonId me, UUID id) {
        transactions.runAs(
                me,
                () -> sql.sql("delete from plan_upload where id = :id").param("id", id).update());
    }

    private record Kept(String name, byte[] bytes) {}

    private UUID kept(PersonId me, PlanId plan, String name, byte[] bytes) {
        UUID id = UUID.randomUUID();
        transactions.runAs(
                me,
                () -> {
                    sql.sql("delete from plan_upload where at < :since")
                            .param("since", since())
                            .update();
                    sql.sql(
                                    """
                                    insert into plan_upload (id, plan, person, name, bytes, at)
                                    values (:id, :plan, current_person(), :name, :bytes, :now)
                                    """)
                            .param("id", id)
                            .param("plan", plan.value())
                            .param("name", name)
                            .param("bytes", bytes)
                            .param("now", Timestamp.from(clock.instant()))
                            .update();
                });
        return id;
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }
}
