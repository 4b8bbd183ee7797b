package chancery.work.planning.execution;

import chancery.kernel.DispatchId;
import chancery.work.planning.PlanId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes what was done of plans. To be called inside a transaction of the node, after the right of
 * whoever ordered it has been asked; it asks for none itself. What is there already stays as it is.
 */
@Component
public class ExecutionShelf {
    private final JdbcClient sql;

    ExecutionShelf(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Takes over what a signed dispatch says was done; at the post it remembers what has gone.
     * Taking it over twice changes nothing.
     */
    public void take(PlanId plan, ExecutionRecord record, DispatchId dispatch, Instant now) {
        record.progress().forEach(entry -> add(plan, entry));
        record.actuals().forEach(entry -> add(plan, entry));
        record.entries()
                .forEach(entry ->
                        sql.sql(
                                        """
                                        insert into plan_entry_sent (entry, plan, dispatch, at)
                                        values (:entry, :plan, :dispatch, :now) on conflict do nothing
                                        """)
                                .param("entry", entry.id())
                                .param("plan", plan.value())
                                .param("dispatch", dispatch.value())
                                .param("now", Timestamp.from(now))
                                .update());
    }

    void keep(PlanId plan, KeptDocument document, byte[] bytes) {
        sql.sql(
                        """
                        insert into plan_document (plan, name, media_type, sha512, bytes, author, at)
                        values (:plan, :name, :type, :sha512, :bytes, :author, :at) on conflict do nothing
                        """)
                .param("plan", plan.value())
                .param("name", document.name())
                .param("type", document.mediaType())
                .param("sha512", HexFormat.of().parseHex(document.sha512()))
                .param("bytes", bytes)
                .param("author", document.author())
                .param("at", Timestamp.from(document.at()))
                .update();
    }

    void add(PlanId plan, Progress entry) {
        int added =
                sql.sql(
                                """
                                insert into plan_progress (id, plan, action, percent, note, reason, day, author, at)
                                values (:id, :plan, :action, :percent, :note, :reason, :day, :author, :at)
                                on conflict do nothing
                                """)
                        .param("id", entry.id())
                        .param("plan", plan.value())
                        .param("action", entry.action())
                        .param("percent", entry.percent())
                        .param("note", entry.note())
                        .param("reason", entry.reason())
                        .param("day", Date.valueOf(entry.on()))
                        .param("author", entry.author())
                        .param("at", Timestamp.from(entry.at()))
                        .update();
        if (added == 0) {
            return;
        }
        cite(plan, entry);
        sql.sql(
                        """
                        update plan_action set progress = latest_progress(plan, id)
                         where plan = :plan and id = :action
                        """)
                .param("plan", plan.value())
                .param("action", entry.action())
                .update();
    }

    void add(PlanId plan, Actual entry) {
        int added =
                sql.sql(
                                """
                                insert into plan_actual (id, plan, indicator, starts, ends, value, text, source, author, at)
                                values (:id, :plan, :indicator, :starts, :ends, :value, :text, :source, :author, :at)
                                on conflict do nothing
                                """)
                        .param("id", entry.id())
                        .param("plan", plan.value())
                        .param("indicator", entry.indicator())
                        .param("starts", Date.valueOf(entry.from()))
                        .param("ends", Date.valueOf(entry.to()))
                        .param("value", entry.value())
                        .param("text", entry.text())
                        .param("source", entry.source())
                        .param("author", entry.author())
                        .param("at", Timestamp.from(entry.at()))
                        .update();
        if (added > 0) {
            cite(plan, entry);
        }
    }

    private void cite(PlanId plan, ExecutionEntry entry) {
        int position = 0;
        for (Evidence evidence : entry.evidence()) {
            sql.sql(
                            """
                            insert into plan_evidence (entry, plan, position, kind, ref, title)
                            values (:entry, :plan, :position, :kind, :ref, :title)
                            """)
                    .param("entry", entry.id())
                    .param("plan", plan.value())
                    .param("position", position++)
                    .param("kind", evidence.ref().kind())
                    .param("ref", evidence.ref().id())
                    .param("title", evidence.title())
                    .update();
        }
    }
}
