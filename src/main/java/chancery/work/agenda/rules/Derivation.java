package chancery.work.agenda.rules;

import chancery.kernel.Transactions;
import chancery.work.agenda.KeyDate;
import chancery.work.agenda.KeyDateFilter;
import chancery.work.agenda.KeyDateId;
import chancery.work.agenda.KeyDates;
import chancery.work.agenda.KeyDatesChanged;
import chancery.work.agenda.Occurrence;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Derives suggestions from rules and key dates: each once for a rule and an occurrence, for {@value
 * #HORIZON} days ahead.
 *
 * <p>What was proposed before an event is proposed until the event; what follows it, until its own
 * last day. An open suggestion whose ground is gone is withdrawn and comes back with it; what a
 * person decided stands. A rule sees the key dates that its unit's staff see, clearance aside.
 */
@Component
class Derivation {
    static final int HORIZON = 400;

    private final JdbcClient sql;
    private final KeyDates keyDates;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    Derivation(
            JdbcClient sql,
            KeyDates keyDates,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.sql = sql;
        this.keyDates = keyDates;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    private record Ground(UUID rule, KeyDateId keyDate, LocalDate occurrence) {}

    private record Proposal(Ground ground, Rule rule, LocalDate first, LocalDate last) {}

    @EventListener
    void on(KeyDatesChanged changed) {
        derive();
    }

    /**
     * Brings all suggestions of this node up to today, also as the days go by; one derivation at a
     * time.
     */
    @Scheduled(initialDelay = 20, fixedDelay = 3 * 60 * 60, timeUnit = TimeUnit.SECONDS)
    void derive() {
        transactions.runAsNode(() -> {
            sql.sql("select pg_advisory_xact_lock(hashtext('chancery.suggestions'))")
                    .query((_, _) -> true)
                    .list();
            List<Proposal> wanted = wanted(LocalDate.ofInstant(clock.instant(), zone));
            withdrawAllBut(wanted);
            wanted.forEach(this::propose);
        });
    }

    private List<Proposal> wanted(LocalDate today) {
        List<Proposal> wanted = new ArrayList<>();
        for (Rule rule :
                sql.sql("select * from agenda_rule where active").query(Rules::rule).list()) {
            Set<UUID> seen =
                    new HashSet<>(
                            sql.sql(
                                            "select id from key_date where readers && array['unit:' || :unit, 'public'] and ended_at is null")
                                    .param("unit", rule.unit().value())
                                    .query(UUID.class)
                                    .list());
            int days = rule.content().days();
            LocalDate from = today.minusDays(days + rule.content().action().daysLong());
            LocalDate to = today.plusDays(HORIZON + days);
            KeyDateFilter filter =
                    new KeyDateFilter(rule.content().kind(), rule.content().country(), null);
            for (KeyDate keyDate : keyDates.standing(from, to, filter)) {
                if (seen.contains(keyDate.id().value())) {
                    keyDate.between(from, to).stream()
                            .map(occurrence -> proposal(rule, occurrence))
                            .filter(proposal -> isWanted(proposal, today))
                            .forEach(wanted::add);
                }
            }
        }
        return wanted;
    }

    private static Proposal proposal(Rule rule, Occurrence occurrence) {
        LocalDate first = rule.content().start(occurrence.first(), occurrence.last());
        return new Proposal(
                new Ground(rule.id(), occurrence.keyDate().id(), occurrence.first()),
                rule,
                first,
                first.plusDays(rule.content().action().daysLong() - 1L));
    }

    private static boolean isWanted(Proposal proposal, LocalDate today) {
        LocalDate until =
                switch (proposal.rule().content().side()) {
                    case BEFORE -> proposal.ground().occurrence();
                    case AFTER -> proposal.last();
                };
        return !until.isBefore(today) && !proposal.first().isAfter(today.plusDays(HORIZON));
    }

    private void withdrawAllBut(List<Proposal> wanted) {
        Set<Ground> grounds = new HashSet<>();
        wanted.forEach(proposal -> grounds.add(proposal.ground()));
        List<UUID> gone = new ArrayList<>();
        sql.sql("select id, rule, key_date, occurrence from suggestion where state = 'OPEN'")
                .query(row -> {
                    Ground ground =
                            new Ground(
                                    row.getObject("rule", UUID.class),
                                    KeyDateId.of(row.getObject("key_date", UUID.class)),
                                    row.getObject("occurrence", LocalDate.class));
                    if (!grounds.contains(ground)) {
                        gone.add(row.getObject("id", UUID.class));
                    }
                });
        if (!gone.isEmpty()) {
            sql.sql("update suggestion set state = 'WITHDRAWN' where id = any (:gone)")
                    .param("gone", gone.toArray(UUID[]::new))
                    .update();
        }
    }

    private void propose(Proposal proposal) {
        sql.sql(
                        """
                        insert into suggestion (id, rule, key_date, occurrence, unit, starts, ends, state, derived_at)
                        values (:id, :rule, :keyDate, :occurrence, :unit, :first, :last, 'OPEN', :now)
                        on conflict (rule, key_date, occurrence) do update
                            set state = 'OPEN', starts = excluded.starts, ends = excluded.ends
                          where suggestion.state = 'WITHDRAWN'
                             or suggestion.state = 'OPEN' and (suggestion.starts, suggestion.ends) <> (excluded.starts, excluded.ends)
                        """)
                .param("id", UUID.randomUUID())
                .param("rule", proposal.rule().id())
                .param("keyDate", proposal.ground().keyDate().value())
                .param("occurrence", proposal.ground().occurrence())
                .param("unit", proposal.rule().unit().value())
                .param("first", proposal.first())
                .param("last", proposal.last())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
