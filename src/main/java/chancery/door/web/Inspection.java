package chancery.door.web;

import chancery.correspondence.TrailLine;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.foundation.register.Reading;
import chancery.foundation.register.Readings;
import chancery.foundation.register.SignedTreeHead;
import chancery.foundation.register.TreeHeads;
import chancery.kernel.DispatchId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who received and who read, for an inspector, who reads no content: a dispatch is named by its
 * unit and number alone.
 */
@Component
class Inspection {
    private static final int PAGE = 100;

    private final JdbcClient sql;
    private final Readings readings;
    private final TreeHeads heads;
    private final Transactions transactions;

    Inspection(JdbcClient sql, Readings readings, TreeHeads heads, Transactions transactions) {
        this.sql = sql;
        this.readings = readings;
        this.heads = heads;
        this.transactions = transactions;
    }

    List<ReadingLine> latest(Person inspector, long before) {
        mustInspect(inspector);
        return lines(transactions.as(inspector.id(), () -> readings.before(before, PAGE)));
    }

    Optional<SignedTreeHead> head(Person inspector) {
        return transactions.as(inspector.id(), heads::latest);
    }

    /** The dispatches that bear a number, of whichever unit. */
    List<ReceiptLine> numbered(Person inspector, String number) {
        mustInspect(inspector);
        return transactions.asNode(() -> received("d.number = :value", number.strip()));
    }

    DispatchReadings of(Person inspector, DispatchId dispatch) {
        mustInspect(inspector);
        List<ReceiptLine> received =
                transactions.asNode(() -> received("d.id::text = :value", dispatch.toString()));
        return new DispatchReadings(
                received, lines(transactions.as(inspector.id(), () -> readings.of(dispatch))));
    }

    /** Every addressee with the furthest step that is known of it, here or by receipt. */
    private List<ReceiptLine> received(String which, String value) {
        return sql.sql(
                        """
                        select d.id, coalesce(d.number, '') as number, coalesce(d.from_unit, d.sender) as from_unit, a.unit,
                               coalesce(r.registered_at, t.at) as at,
                               case when r.unit is not null then 'REGISTERED' else t.state end as state
                          from dispatch d
                          join addressee a on a.dispatch = d.id
                          left join arrival r on r.dispatch = d.id and r.unit = a.unit
                          left join lateral (
                              select t.state, t.at from trail t where t.dispatch = d.id and t.unit = a.unit
                               order by array_position(array['QUEUED','CARRIED','DELIVERED','REGISTERED','READ'], t.state) desc nulls last
                               limit 1) t on true
                         where d.state in ('SIGNED', 'ARRIVED') and
                        """
                                + which
                                + " order by d.signed_at desc, a.position limit 500")
                .param("value", value)
                .query((row, _) -> {
                    Timestamp at = row.getTimestamp("at");
                    String state = row.getString("state");
                    return new ReceiptLine(
                            DispatchId.of(row.getObject("id", UUID.class)),
                            row.getString("from_unit"),
                            row.getString("number"),
                            row.getString("unit"),
                            state == null ? null : TrailLine.State.valueOf(state),
                            at == null ? null : at.toInstant());
                })
                .list();
    }

    private List<ReadingLine> lines(List<Reading> read) {
        return transactions.asNode(() -> {
            Map<UUID, String> names =
                    texts(
                            "select id, name as text from person where id = any (:ids)",
                            read.stream().map(r -> r.person().value()).distinct().toList());
            Map<UUID, String> numbers =
                    texts(
                            """
                            select id, coalesce(from_unit, sender) || ' ' || coalesce(number, '') as text
                              from dispatch where id = any (:ids)
                            """,
                            read.stream().map(r -> r.dispatch().value()).distinct().toList());
            return read.stream()
                    .map(r ->
                            new ReadingLine(
                                    r,
                                    names.getOrDefault(r.person().value(), ""),
                                    numbers.getOrDefault(r.dispatch().value(), "")))
                    .toList();
        });
    }

    private Map<UUID, String> texts(String query, List<UUID> ids) {
        return sql
                .sql(query)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(row.getObject("id", UUID.class), row.getString("text")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void mustInspect(Person person) {
        if (!person.is(Role.INSPECTOR)) {
            throw Problem.forbidden("web.inspectors-only");
        }
    }
}
