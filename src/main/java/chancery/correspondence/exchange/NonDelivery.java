package chancery.correspondence.exchange;

import chancery.correspondence.Notice;
import chancery.correspondence.Notices;
import chancery.correspondence.TrailLine;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the writer and the signer when an addressee's receipt is overdue. */
@Component
class NonDelivery {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Notices notices;
    private final Trail trail;
    private final DeliveryTimes times;
    private final InstantSource clock;

    NonDelivery(
            JdbcClient sql,
            Transactions transactions,
            Notices notices,
            Trail trail,
            DeliveryTimes times,
            InstantSource clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.notices = notices;
        this.trail = trail;
        this.times = times;
        this.clock = clock;
    }

    private record Overdue(
            DispatchId dispatch, UnitCode unit, @Nullable UUID author, @Nullable UUID signer) {}

    void noticeOverdue() {
        Instant now = clock.instant();
        transactions.runAsNode(() -> {
            for (Precedence precedence : Precedence.values()) {
                overdue(precedence, now).forEach(each -> notice(each, now));
            }
        });
    }

    private List<Overdue> overdue(Precedence precedence, Instant now) {
        return sql.sql(
                        """
                        select q.dispatch, q.unit, d.author, d.signer from trail q join dispatch d on d.id = q.dispatch
                         where q.state = 'QUEUED' and q.at < :before and d.precedence = :precedence
                           and not exists (select 1 from trail t where t.dispatch = q.dispatch and t.unit = q.unit
                                and t.state in ('DELIVERED', 'REGISTERED', 'READ', 'UNDELIVERED'))
                        """)
                .param("before", Timestamp.from(now.minus(times.within(precedence))))
                .param("precedence", precedence.rank())
                .query((row, i) ->
                        new Overdue(
                                DispatchId.of(row.getObject("dispatch", UUID.class)),
                                UnitCode.of(row.getString("unit")),
                                row.getObject("author", UUID.class),
                                row.getObject("signer", UUID.class)))
                .list();
    }

    private void notice(Overdue overdue, Instant now) {
        trail.add(overdue.dispatch(), overdue.unit(), TrailLine.State.UNDELIVERED, now, "");
        Stream.of(overdue.author(), overdue.signer())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .forEach(person ->
                        notices.tell(
                                PersonId.of(person),
                                Notice.Kind.UNDELIVERED,
                                overdue.dispatch(),
                                overdue.unit().value()));
    }
}
