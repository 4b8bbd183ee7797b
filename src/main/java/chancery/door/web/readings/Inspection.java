package chancery.door.web.readings;

import chancery.correspondence.TrailLine;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.foundation.register.Opening;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who received and who read, for an inspector, who reads no content: a dispatch is named by its
 * unit and number alone. The database decides: it tells nobody else anything.
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
        return transactions.as(inspector.id(), () -> lines(readings.before(before, PAGE)));
    }

    /** What was opened besides dispatches, the latest first. */
    List<OpeningLine> openings(Person inspector) {
        mustInspect(inspector);
        return transactions.as(
                inspector.id(),
                () -> {
                    List<Opening> opened = readings.openings(PAGE);
                    Map<UUID, String> people =
                            texts(
                                    "select id, name from person where id = any (:ids)",
                                    opened.stream()
                                            .map(o -> o.person().value())
                                            .distinct()
                                            .toList());
                    return opened.stream()
                            .map(o ->
                                    new OpeningLine(o, people.getOrDefault(o.person().value(), "")))
                            .toList();
                });
    }

    Optional<SignedTreeHead> head(Person inspector) {
        return transactions.as(inspector.id(), heads::latest);
    }

    /** The dispatches that bear a number, of whichever unit. */
    List<ReceiptLine> numbered(Person inspector, String number) {
        mustInspect(inspector);
        return transactions.as(inspector.id(), () -> received(number.strip(), null));
    }

    DispatchReadings of(Person inspector, DispatchId dispatch) {
        mustInspect(inspector);
        return transactions.as(
                inspector.id(),
                () ->
                        new DispatchReadings(
                                received(null, dispatch.value()), lines(readings.of(dispatch))));
    }

    /** Every addressee with the furthest step that is known of it, here or by receipt. */
    private List<ReceiptLine> received(@Nullable String number, @Nullable UUID id) {
        return sql.sql("select * from inspected_receipts(cast(:number as text), cast(:id as uuid))")
                .param("number", number)
                .param("id", id)
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
        Map<UUID, String> people =
                texts(
                        "select id, name from person where id = any (:ids)",
                        read.stream().map(r -> r.person().value()).distinct().toList());
        Map<UUID, String> dispatches =
                texts(
                        "select id, name from inspected_names(:ids)",
                        read.stream().map(r -> r.dispatch().value()).distinct().toList());
        return read.stream()
                .map(r ->
                        new ReadingLine(
                                r,
                                people.getOrDefault(r.person().value(), ""),
                                dispatches.getOrDefault(r.dispatch().value(), "")))
                .toList();
    }

    private Map<UUID, String> texts(String query, List<UUID> ids) {
        return sql
                .sql(query)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(row.getObject("id", UUID.class), row.getString("name")))
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
