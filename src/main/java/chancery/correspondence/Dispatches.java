package chancery.correspondence;

import chancery.foundation.register.Readings;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Dispatches as a person may see them. What they may not see is, for them, not there: it is
 * reported in the same words as what never existed.
 */
@Component
public class Dispatches {
    private static final int THREAD_LIMIT = 200;

    private final JdbcClient sql;
    private final DispatchRows rows;
    private final Readings readings;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Dispatches(
            JdbcClient sql,
            Readings readings,
            Transactions transactions,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.rows = new DispatchRows(sql);
        this.readings = readings;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
    }

    /** Somebody of an addressed unit opened an arrival for the first time. */
    public record FirstRead(DispatchId dispatch) {}

    /**
     * Opens a dispatch for reading. Above UNMARKED, once it is no draft, the reading is recorded;
     * the first one by somebody of an addressed unit is what its sender's receipt will say.
     *
     * @throws Problem {@code dispatch.unknown} when there is none for this reader
     */
    public Dispatch open(PersonId me, DispatchId id) {
        Dispatch dispatch = transactions.as(me, () -> recorded(me, visible(id)));
        if (!dispatch.arrivals().isEmpty()) {
            events.publishEvent(new FirstRead(id));
        }
        return dispatch;
    }

    /**
     * Looks at a draft, or at the header of what was just opened, without a trace.
     *
     * @throws Problem {@code dispatch.unknown} when there is none for this reader, {@code
     *     dispatch.not-draft} when it is registered: that is read with {@link #open}
     */
    public Dispatch peek(PersonId me, DispatchId id) {
        Dispatch dispatch = transactions.as(me, () -> visible(id));
        if (!dispatch.standing().isDraft()) {
            throw Problem.conflict("dispatch.not-draft");
        }
        return dispatch;
    }

    /**
     * The dispatch, what it refers to and what refers to it, directly or not, oldest first; what
     * the reader may not see is no link between what they may, nor is a correction or cancellation
     * that came before its first and turned out to be another unit's.
     */
    public List<DispatchLine> thread(PersonId me, DispatchId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        with recursive thread(id) as (
                                            select d.id from dispatch d where d.id = :id
                                            union
                                            select v.id from thread t join lateral (
                                                select r.target as b from reference r where r.dispatch = t.id and r.target is not null
                                                union all select r.dispatch from reference r where r.target = t.id
                                                union all select f.id from dispatch d join dispatch f on f.id = d.binds_to
                                                    where d.id = t.id and (d.kind = 'READDRESSAL' or d.from_unit = f.from_unit)
                                                union all select d.id from dispatch f join dispatch d on d.binds_to = f.id
                                                    where f.id = t.id and (d.kind = 'READDRESSAL' or d.from_unit = f.from_unit)) l on true
                                            join dispatch v on v.id = l.b
                                        )
                                        """
                                                + DispatchRows.LINE
                                                + """
                                                d.due, coalesce(d.signed_at, d.updated_at) as at, null as unit, null as arrival_number,
                                                null as arrival_state, 0 as furthest
                                                from dispatch d join thread t on t.id = d.id
                                                order by coalesce(d.signed_at, d.updated_at), d.id limit
                                                """
                                                + THREAD_LIMIT)
                                .param("id", id.value())
                                .query(DispatchRows::line)
                                .list());
    }

    /**
     * An annex with its bytes; recorded as a reading of its dispatch.
     *
     * @throws Problem {@code annex.unknown} when the dispatch has none such for this reader
     */
    public Annex.Content annex(PersonId me, DispatchId id, UUID annexId) {
        return transactions.as(
                me,
                () -> {
                    boolean attached =
                            sql.sql(
                                            "select exists (select 1 from annex where id = :annex and dispatch = :id)")
                                    .param("annex", annexId)
                                    .param("id", id.value())
                                    .query(Boolean.class)
                                    .single();
                    if (!attached) {
                        throw Problem.absent("annex.unknown");
                    }
                    return annex(me, annexId);
                });
    }

    /**
     * An annex with its bytes, whatever dispatch it hangs on; recorded as a reading of that.
     *
     * @throws Problem {@code annex.unknown} when there is none for this reader
     */
    public Annex.Content annex(PersonId me, UUID annexId) {
        return transactions.as(
                me,
                () -> {
                    UUID dispatch =
                            sql.sql("select dispatch from annex where id = :id")
                                    .param("id", annexId)
                                    .query(UUID.class)
                                    .optional()
                                    .orElseThrow(() -> Problem.absent("annex.unknown"));
                    recorded(me, visible(DispatchId.of(dispatch)));
                    return sql.sql(
                                    """
                                    select a.id, a.name, a.media_type, a.size, c.bytes
                                      from annex a join annex_content c on c.annex = a.id where a.id = :id
                                    """)
                            .param("id", annexId)
                            .query((row, i) ->
                                    new Annex.Content(
                                            new Annex(
                                                    annexId,
                                                    row.getString("name"),
                                                    row.getString("media_type"),
                                                    row.getLong("size")),
                                            row.getBytes("bytes")))
                            .single();
                });
    }

    /**
     * Registered dispatches that a writer may want to cite, newest first, at most 20.
     *
     * @param typed part of a number, of a unit's code or of a subject
     */
    public List<DispatchLine> citable(PersonId me, String typed) {
        String wanted =
                "%"
                        + typed.strip()
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_")
                        + "%";
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        DispatchRows.LINE
                                                + """
                                                d.due, d.signed_at as at, null as unit, null as arrival_number,
                                                null as arrival_state, 0 as furthest
                                                from dispatch d where d.state in ('SIGNED', 'ARRIVED')
                                                and (d.number ilike :wanted or d.from_unit ilike :wanted
                                                     or d.from_unit || ' ' || d.number ilike :wanted or d.subject ilike :wanted)
                                                order by d.signed_at desc limit 20
                                                """)
                                .param("wanted", wanted)
                                .query(DispatchRows::line)
                                .list());
    }

    /** Several dispatches as lines, in no order; those that the reader may not see are left out. */
    public List<DispatchLine> lines(PersonId me, List<DispatchId> ids) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        DispatchRows.LINE
                                                + """
                                                d.due, coalesce(d.signed_at, d.updated_at) as at, null as unit,
                                                null as arrival_number, null as arrival_state, 0 as furthest
                                                from dispatch d where d.id = any (:ids)
                                                """)
                                .param(
                                        "ids",
                                        ids.stream().map(DispatchId::value).toArray(UUID[]::new))
                                .query(DispatchRows::line)
                                .list());
    }

    private Dispatch visible(DispatchId id) {
        @Nullable Dispatch dispatch = rows.whole(id);
        if (dispatch == null) {
            throw Problem.absent("dispatch.unknown");
        }
        return dispatch;
    }

    private Dispatch recorded(PersonId me, Dispatch dispatch) {
        if (dispatch.standing().isDraft()) {
            return dispatch;
        }
        for (Arrival arrival : dispatch.arrivals()) {
            sql.sql(
                            """
                            insert into first_reading (dispatch, unit, at)
                            select :dispatch, :unit, :now where :unit = any ((select my_units())::text[])
                            on conflict do nothing
                            """)
                    .param("dispatch", dispatch.id().value())
                    .param("unit", arrival.unit().value())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
        if (dispatch.header().distribution().label().rank() > 0) {
            UnitCode unit =
                    UnitCode.of(
                            sql.sql("select unit from person where id = :me")
                                    .param("me", me.value())
                                    .query(String.class)
                                    .single());
            readings.record(dispatch.id(), me, unit, dispatch.header().distribution().label());
        }
        return dispatch;
    }
}
