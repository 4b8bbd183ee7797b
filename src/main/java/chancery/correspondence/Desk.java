package chancery.correspondence;

import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lies before a person today. */
@Component
public class Desk {
    private static final int MOST = 50;
    private static final String PLAIN =
            DispatchRows.LINE
                    + """
                    d.due, d.updated_at as at, d.from_unit as unit, null as arrival_number, null as arrival_state,
                    0 as furthest from dispatch d
                    """;

    /** Arrivals that are the reader's to act on, of {@code arrival r} and {@code dispatch d}. */
    static final String OWED =
            """
            from arrival r join dispatch d on d.id = r.dispatch
            where ((r.state = 'REGISTERED' and r.unit = any ((select my_units())::text[])
                    and exists (select 1 from addressee a where a.dispatch = d.id and a.unit = r.unit and a.part = 'ACTION'))
                or (r.state = 'ATTRIBUTED' and exists (
                     select 1 from attribution t where t.dispatch = r.dispatch and t.unit = r.unit
                        and (t.to_person = :me or t.to_unit = any ((select my_units())::text[])))))
            """;

    private final JdbcClient sql;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    Desk(JdbcClient sql, Transactions transactions, InstantSource clock, ZoneId zone) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The day's work, each list at most {@value #MOST} long and its most pressing line first.
     *
     * @param toApprove drafts whose circuit has reached this person
     * @param toSign approved drafts of units for which this person signs
     * @param drafts the person's own, being written
     * @param returned the person's own, given back with a comment
     * @param owed arrivals not yet answered or filed that are theirs to act on
     * @param late those of {@code owed} whose date has passed
     */
    public record Today(
            List<DispatchLine> toApprove,
            List<DispatchLine> toSign,
            List<DispatchLine> drafts,
            List<DispatchLine> returned,
            List<DispatchLine> owed,
            List<DispatchLine> late,
            List<Notice> notices) {}

    public Today today(PersonId me) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return transactions.as(
                me,
                () -> {
                    List<DispatchLine> open = owed(me);
                    return new Today(
                            lines(
                                    PLAIN
                                            + """
                                            where d.state = 'IN_CIRCUIT' and exists (
                                                select 1 from circuit_step s where s.dispatch = d.id and s.person = :me and s.outcome = 'WAITING'
                                                   and not exists (select 1 from circuit_step e where e.dispatch = s.dispatch
                                                        and e.round = s.round and e.position < s.position and e.outcome = 'WAITING'))
                                            order by d.precedence desc, d.updated_at
                                            """,
                                    me),
                            lines(
                                    PLAIN
                                            + """
                                            where d.state = 'APPROVED' and d.from_unit = any ((select signing_units())::text[])
                                            order by d.precedence desc, d.updated_at
                                            """,
                                    me),
                            lines(
                                    PLAIN
                                            + "where d.state = 'DRAFT' and d.author = :me order by d.updated_at desc",
                                    me),
                            lines(
                                    PLAIN
                                            + "where d.state = 'RETURNED' and d.author = :me order by d.updated_at desc",
                                    me),
                            open,
                            open.stream().filter(line -> isBefore(line, today)).toList(),
                            notices(me));
                });
    }

    /** Marks a notice as seen; it does not come back. */
    public void seen(PersonId me, UUID notice) {
        transactions.runAs(
                me,
                () ->
                        sql.sql(
                                        "update notice set seen_at = :now where id = :id and seen_at is null")
                                .param("now", Timestamp.from(clock.instant()))
                                .param("id", notice)
                                .update());
    }

    private static boolean isBefore(DispatchLine line, LocalDate day) {
        LocalDate due = line.due();
        return due != null && due.isBefore(day);
    }

    private List<DispatchLine> owed(PersonId me) {
        return sql.sql(
                        DispatchRows.LINE
                                + """
                                coalesce(r.due, d.due) as due, r.registered_at as at, r.unit,
                                printed_number(r.number_value, r.number_year) as arrival_number,
                                r.state as arrival_state, 0 as furthest
                                """
                                + OWED
                                + """
                                order by coalesce(r.due, d.due) nulls last, d.precedence desc, r.registered_at limit
                                """
                                + MOST)
                .param("me", me.value())
                .query(DispatchRows::line)
                .list();
    }

    private List<DispatchLine> lines(String query, PersonId me) {
        return sql.sql(query + " limit " + MOST)
                .param("me", me.value())
                .query(DispatchRows::line)
                .list();
    }

    private List<Notice> notices(PersonId me) {
        return sql.sql(
                        DispatchRows.LINE
                                + """
                                d.due, n.at, n.unit, null as arrival_number, null as arrival_state, 0 as furthest,
                                n.id as notice, n.kind as notice_kind
                                from notice n join dispatch d on d.id = n.dispatch
                                where n.person = :me and n.seen_at is null order by n.at desc limit
                                """
                                + MOST)
                .param("me", me.value())
                .query(Desk::notice)
                .list();
    }

    private static Notice notice(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getObject("notice", UUID.class),
                Notice.Kind.valueOf(row.getString("notice_kind")),
                DispatchRows.line(row, index),
                row.getString("unit"),
                row.getTimestamp("at").toInstant());
    }
}
