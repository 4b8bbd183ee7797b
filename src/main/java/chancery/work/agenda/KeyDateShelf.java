package chancery.work.agenda;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of key dates, within the running transaction and under its rights. */
@Component
class KeyDateShelf {
    private final JdbcClient sql;
    private final InstantSource clock;

    KeyDateShelf(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @throws Problem {@code keydate.unknown} when there is none in sight
     */
    KeyDate required(KeyDateId id) {
        return sql.sql("select * from key_date where id = :id")
                .param("id", id.value())
                .query(KeyDateRows::keyDate)
                .optional()
                .orElseThrow(() -> Problem.absent("keydate.unknown"));
    }

    /** The one that is in for another room's thing and counts. */
    Optional<KeyDate> of(Ref from) {
        return sql.sql(
                        "select * from key_date where source_kind = :kind and source_id = :id and ended_at is null for update")
                .param("kind", from.kind())
                .param("id", from.id())
                .query(KeyDateRows::keyDate)
                .optional();
    }

    void insert(
            KeyDateId id,
            UnitCode unit,
            KeyDateContent content,
            Collection<String> readers,
            @Nullable PersonId author,
            @Nullable Ref from) {
        sql.sql(
                        """
                        insert into key_date (id, unit, kind, title, country, place, starts, ends, start_time, end_time, zone, recurrence,
                            note, source_kind, source_id, source_text, label, compartments, readers, author, created_at, changed_by, changed_at)
                        values (:id, :unit, :kind, :title, :country, :place, :starts, :ends, :startTime, :endTime, :zone, :recurrence,
                            :note, :sourceKind, :sourceId, :source, :label, :compartments, :readers, :author, :now, :author, :now)
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("sourceKind", from == null ? null : from.kind())
                .param("sourceId", from == null ? null : from.id())
                .param("readers", readers.toArray(String[]::new))
                .param("author", author == null ? null : author.value())
                .param("now", Timestamp.from(clock.instant()))
                .params(KeyDateRows.columns(content))
                .update();
    }

    void update(
            KeyDate before,
            KeyDateContent content,
            Collection<String> readers,
            @Nullable PersonId me) {
        mustHaveChanged(
                sql.sql(
                                """
                                update key_date set kind = :kind, title = :title, country = :country, place = :place, starts = :starts, ends = :ends,
                                    start_time = :startTime, end_time = :endTime, zone = :zone, recurrence = :recurrence, note = :note,
                                    source_text = :source, label = :label, compartments = :compartments, readers = :readers,
                                    version = version + 1, changed_by = :me, changed_at = :now
                                 where id = :id and version = :version
                                """)
                        .param("id", before.id().value())
                        .param("version", before.version())
                        .param("readers", readers.toArray(String[]::new))
                        .param("me", me == null ? null : me.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .params(KeyDateRows.columns(content))
                        .update());
    }

    void end(KeyDate keyDate, String reason, @Nullable PersonId me) {
        mustHaveChanged(
                sql.sql(
                                """
                                update key_date set ended_at = :now, end_reason = :reason, version = version + 1, changed_by = :me, changed_at = :now
                                 where id = :id and version = :version
                                """)
                        .param("id", keyDate.id().value())
                        .param("version", keyDate.version())
                        .param("reason", reason)
                        .param("me", me == null ? null : me.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update());
    }

    private static void mustHaveChanged(int rows) {
        if (rows == 0) {
            throw Problem.conflict("keydate.changed");
        }
    }
}
