package chancery.foundation.register;

import chancery.kernel.DispatchId;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who opened what, when: written by the reader's own transaction, seen by inspectors and by the
 * reader. To be called inside a transaction of {@link chancery.kernel.Transactions}.
 */
public final class Readings {
    private static final String COLUMNS =
            "SELECT index, at, dispatch, person, unit, label FROM reading";
    private static final RowMapper<Reading> READING =
            (row, _) ->
                    new Reading(
                            row.getLong("index"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            DispatchId.of(row.getObject("dispatch", UUID.class)),
                            PersonId.of(row.getObject("person", UUID.class)),
                            UnitCode.of(row.getString("unit")),
                            Label.ofRank(row.getInt("label")));

    private final JdbcClient jdbc;
    private final Register register;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param zone whose midnight begins the day
     */
    public Readings(JdbcClient jdbc, Register register, InstantSource clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.register = register;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Records that the person, for whom the transaction runs, opens a dispatch. What is UNMARKED
     * leaves no trace.
     */
    public void record(DispatchId dispatch, PersonId person, UnitCode unit, Label label) {
        if (label == Label.UNMARKED) {
            return;
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long index = register.append(new Entry.Read(at, dispatch, person, unit, label));
        jdbc.sql(
                        """
                        INSERT INTO reading (index, at, dispatch, person, unit, label)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        index,
                        at.atOffset(ZoneOffset.UTC),
                        dispatch.value(),
                        person.value(),
                        unit.value(),
                        label.rank())
                .update();
    }

    /**
     * Records that the person, for whom the transaction runs, opens something else than a dispatch:
     * once a day. What is UNMARKED leaves no trace.
     *
     * @param name by which an inspector will know it; no content
     */
    public void record(Ref thing, String name, PersonId person, UnitCode unit, Label label) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant midnight = at.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
        if (label == Label.UNMARKED || openedSince(thing, person, midnight)) {
            return;
        }
        long index = register.append(new Entry.Opened(at, person, thing, unit, label));
        jdbc.sql(
                        """
                        INSERT INTO opening (index, at, kind, thing, name, person, unit, label)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        index,
                        at.atOffset(ZoneOffset.UTC),
                        thing.kind(),
                        thing.id(),
                        name,
                        person.value(),
                        unit.value(),
                        label.rank())
                .update();
    }

    private boolean openedSince(Ref thing, PersonId person, Instant since) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM opening
                                        WHERE person = ? AND kind = ? AND thing = ? AND at >= ?)
                        """)
                .params(person.value(), thing.kind(), thing.id(), since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** What was opened besides dispatches, the latest first. */
    public List<Opening> openings(int limit) {
        return jdbc.sql(
                        """
                        SELECT index, at, kind, thing, name, person, unit, label FROM opening
                         ORDER BY index DESC LIMIT ?
                        """)
                .param(limit)
                .query((row, _) ->
                        new Opening(
                                row.getLong("index"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                new Ref(row.getString("kind"), row.getString("thing")),
                                row.getString("name"),
                                PersonId.of(row.getObject("person", UUID.class)),
                                UnitCode.of(row.getString("unit")),
                                Label.ofRank(row.getInt("label"))))
                .list();
    }

    /** Who opened a dispatch, the latest first; at most 1,000. */
    public List<Reading> of(DispatchId dispatch) {
        return jdbc.sql(COLUMNS + " WHERE dispatch = ? ORDER BY index DESC LIMIT 1000")
                .param(dispatch.value())
                .query(READING)
                .list();
    }

    /** What a person opened, the latest first; at most 1,000. */
    public List<Reading> by(PersonId person) {
        return jdbc.sql(COLUMNS + " WHERE person = ? ORDER BY index DESC LIMIT 1000")
                .param(person.value())
                .query(READING)
                .list();
    }

    /**
     * A page of all readings, the latest first.
     *
     * @param before only those with a smaller {@link Reading#index()}; {@link Long#MAX_VALUE} for
     *     the first page
     */
    public List<Reading> before(long before, int limit) {
        return jdbc.sql(COLUMNS + " WHERE index < ? ORDER BY index DESC LIMIT ?")
                .params(before, limit)
                .query(READING)
                .list();
    }
}
