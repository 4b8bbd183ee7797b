package chancery.work.agenda.calendar;

import chancery.foundation.access.Competence;
import chancery.foundation.access.Secrets;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calendars that people follow. A secret address stands for the person who asked for it: it
 * opens their calendar, as far as they may see it on that day, and nothing else.
 *
 * <p>A calendar program stores what it fetches in clear, so nothing above RESTRICTED and nothing
 * with a compartment ever leaves this way; without further choice nothing above UNMARKED.
 */
@Component
public class CalendarFeeds {
    /** Of the past and of the future, in days. */
    static final int BACK = 90;

    static final int AHEAD = 400;

    private final JdbcClient sql;
    private final Competence own;
    private final List<CalendarSource> sources;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    CalendarFeeds(
            JdbcClient sql,
            List<CalendarSource> sources,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.sql = sql;
        this.own = new Competence(sql, "my_units");
        this.sources = List.copyOf(sources);
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /** Those that the person follows, newest first. */
    public List<CalendarFeed> of(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select * from calendar_feed where revoked_at is null order by created_at desc")
                                .query(CalendarFeeds::feed)
                                .list());
    }

    /**
     * Makes a calendar; its secret can be read only now.
     *
     * @param unit for the calendar of a unit that the person works in; null for their own
     * @throws Problem {@code feed.label} above RESTRICTED, {@code feed.unit} for a unit that they
     *     do not work in
     */
    public String issue(PersonId me, @Nullable UnitCode unit, Label upTo) {
        if (!upTo.atMost(Label.RESTRICTED)) {
            throw Problem.refused("feed.label").at("label");
        }
        String secret = Secrets.fresh();
        transactions.runAs(
                me,
                () -> {
                    if (unit != null && !worksIn(unit)) {
                        throw Problem.forbidden("feed.unit").at("unit").with("unit", unit);
                    }
                    sql.sql(
                                    """
                                    insert into calendar_feed (id, hash, person, unit, label, created_at)
                                    values (:id, :hash, :person, :unit, :label, :now)
                                    """)
                            .param("id", UUID.randomUUID())
                            .param("hash", Secrets.hash(secret))
                            .param("person", me.value())
                            .param("unit", unit == null ? null : unit.value())
                            .param("label", upTo.rank())
                            .param("now", Timestamp.from(clock.instant()))
                            .update();
                });
        return secret;
    }

    /**
     * Ends a calendar: its address opens nothing any more.
     *
     * @throws Problem {@code feed.unknown} when the person has no such calendar
     */
    public void revoke(PersonId me, UUID id) {
        int revoked =
                transactions.as(
                        me,
                        () ->
                                sql.sql(
                                                "update calendar_feed set revoked_at = :now where id = :id and revoked_at is null")
                                        .param("now", Timestamp.from(clock.instant()))
                                        .param("id", id)
                                        .update());
        if (revoked == 0) {
            throw Problem.absent("feed.unknown");
        }
    }

    private record Follower(UUID id, PersonId person, Label upTo) {}

    /**
     * The calendar behind an address.
     *
     * @param unit as the address names it; null for a person's own
     * @return empty when the address opens nothing: unknown, revoked, of another unit, its person
     *     gone or no longer of the unit
     */
    public Optional<byte[]> read(String secret, @Nullable UnitCode unit) {
        return transactions
                .asNode(() -> follower(secret, unit))
                .filter(follower ->
                        unit == null || transactions.as(follower.person(), () -> worksIn(unit)))
                .map(follower -> write(follower, unit));
    }

    private byte[] write(Follower follower, @Nullable UnitCode unit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<CalendarItem> items =
                sources.stream()
                        .flatMap(source ->
                                source
                                        .items(
                                                follower.person(),
                                                unit,
                                                today.minusDays(BACK),
                                                today.plusDays(AHEAD))
                                        .stream())
                        .filter(item -> mayLeave(item, follower.upTo()))
                        .sorted(Comparator.comparing(CalendarItem::uid))
                        .toList();
        return CalendarText.write(unit == null ? "Chancery" : "Chancery " + unit, items);
    }

    private static boolean mayLeave(CalendarItem item, Label upTo) {
        return item.distribution().label().atMost(upTo)
                && item.distribution().compartments().isEmpty();
    }

    private Optional<Follower> follower(String secret, @Nullable UnitCode unit) {
        Optional<Follower> follower =
                sql.sql(
                                """
                                select f.* from calendar_feed f join person p on p.id = f.person and p.active
                                 where f.hash = :hash and f.revoked_at is null and f.unit is not distinct from :unit::text
                                """)
                        .param("hash", Secrets.hash(secret))
                        .param("unit", unit == null ? null : unit.value())
                        .query((row, _) ->
                                new Follower(
                                        row.getObject("id", UUID.class),
                                        PersonId.of(row.getObject("person", UUID.class)),
                                        Label.ofRank(row.getInt("label"))))
                        .optional();
        follower.ifPresent(each ->
                sql.sql("update calendar_feed set fetched_at = :now where id = :id")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", each.id())
                        .update());
        return follower;
    }

    private boolean worksIn(UnitCode unit) {
        return own.covers(unit);
    }

    private static CalendarFeed feed(ResultSet row, int index) throws SQLException {
        @Nullable String unit = row.getString("unit");
        @Nullable Timestamp fetched = row.getTimestamp("fetched_at");
        return new CalendarFeed(
                row.getObject("id", UUID.class),
                unit == null ? null : UnitCode.of(unit),
                Label.ofRank(row.getInt("label")),
                row.getTimestamp("created_at").toInstant(),
                fetched == null ? null : fetched.toInstant());
    }
}
