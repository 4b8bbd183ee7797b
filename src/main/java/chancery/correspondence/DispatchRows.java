package chancery.correspondence;

import chancery.foundation.access.Marking;
import chancery.kernel.DispatchId;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads dispatches out of their tables, under the rights of the running transaction. */
final class DispatchRows {
    /** One line of a list; {@code from} and {@code where} follow. */
    static final String LINE =
            """
            select d.id, d.kind, d.state, d.number, coalesce(d.from_unit, d.sender) as sent_by,
                   array(select a.unit from addressee a where a.dispatch = d.id and a.part = 'ACTION' order by a.position) as action,
                   array(select a.unit from addressee a where a.dispatch = d.id and a.part = 'INFORMATION' order by a.position) as information,
                   d.subject, d.label, d.precedence, d.dated,
                   (select count(*) from annex x where x.dispatch = d.id) as annexes,
            """;

    private static final String WHOLE =
            """
            select d.*, coalesce(p.name, '') as author_name,
                   (select s.person from circuit_step s where s.dispatch = d.id and s.outcome = 'WAITING'
                     order by s.round desc, s.position limit 1) as waiting_for,
                   (select s.person from circuit_step s where s.dispatch = d.id and s.outcome = 'RETURNED'
                     order by s.round desc limit 1) as returned_by,
                   (select s.comment from circuit_step s where s.dispatch = d.id and s.outcome = 'RETURNED'
                     order by s.round desc limit 1) as return_comment
              from dispatch d left join person p on p.id = d.author
             where d.id = :id
            """;

    private final JdbcClient sql;

    DispatchRows(JdbcClient sql) {
        this.sql = sql;
    }

    @Nullable Dispatch whole(DispatchId id) {
        return sql.sql(WHOLE)
                .param("id", id.value())
                .query((row, i) -> whole(id, row))
                .optional()
                .orElse(null);
    }

    private Dispatch whole(DispatchId id, ResultSet row) throws SQLException {
        String origin = row.getString("origin");
        String from = row.getString("from_unit");
        UUID author = row.getObject("author", UUID.class);
        UUID bindsTo = row.getObject("binds_to", UUID.class);
        boolean foreign = origin.equals("ARCHIVE") || origin.equals("OUTSIDE");
        List<String> action = addressees(id, "ACTION");
        List<String> information = addressees(id, "INFORMATION");
        Header header =
                new Header(
                        DispatchKind.valueOf(row.getString("kind")),
                        bindsTo == null ? null : DispatchId.of(bindsTo),
                        from == null ? null : UnitCode.of(from),
                        row.getString("sender"),
                        row.getString("place"),
                        date(row, "dated"),
                        row.getString("dated_text"),
                        foreign ? List.of() : action.stream().map(UnitCode::of).toList(),
                        foreign ? List.of() : information.stream().map(UnitCode::of).toList(),
                        foreign ? action : List.of(),
                        foreign ? information : List.of(),
                        Transmission.valueOf(row.getString("transmission")),
                        Marking.of(row),
                        Precedence.ofRank(row.getInt("precedence")),
                        references(id),
                        row.getString("subject"),
                        row.getString("language"),
                        date(row, "due"));
        return new Dispatch(
                id,
                standing(row),
                header,
                row.getString("body_html"),
                annexes(id),
                author == null ? null : PersonId.of(author),
                row.getString("author_name"),
                row.getInt("version"),
                row.getInt("text_version"),
                circuit(id),
                trail(id),
                arrivals(id));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return switch (row.getString("state")) {
            case "DRAFT" -> new Standing.Draft();
            case "IN_CIRCUIT" -> new Standing.InCircuit(person(row, "waiting_for"));
            case "RETURNED" ->
                    new Standing.Returned(
                            person(row, "returned_by"), row.getString("return_comment"));
            case "APPROVED" -> new Standing.Approved();
            case "SIGNED" ->
                    new Standing.Signed(
                            number, instant(row, "signed_at"), row.getString("signed_by"));
            case "ARRIVED" ->
                    new Standing.Arrived(
                            number, instant(row, "signed_at"), row.getString("signed_by"));
            case "ARCHIVED" -> new Standing.Archived(number, row.getString("archive_source"));
            case String other -> throw new IllegalStateException("no standing is called " + other);
        };
    }

    private List<String> addressees(DispatchId id, String part) {
        return sql.sql(
                        "select unit from addressee where dispatch = :id and part = :part order by position")
                .param("id", id.value())
                .param("part", part)
                .query(String.class)
                .list();
    }

    private List<Reference> references(DispatchId id) {
        return sql.sql(
                        """
                        select r.text, (select d.id from dispatch d where d.id = r.target) as target, r.unit, r.number, r.dated
                          from reference r where r.dispatch = :id order by r.position
                        """)
                .param("id", id.value())
                .query((row, i) -> {
                    UUID target = row.getObject("target", UUID.class);
                    return new Reference(
                            row.getString("text"),
                            target == null ? null : DispatchId.of(target),
                            row.getString("unit"),
                            row.getString("number"),
                            row.getString("dated"));
                })
                .list();
    }

    private List<Annex> annexes(DispatchId id) {
        return sql.sql(
                        "select id, name, media_type, size from annex where dispatch = :id order by position")
                .param("id", id.value())
                .query((row, i) ->
                        new Annex(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getLong("size")))
                .list();
    }

    private List<CircuitStep> circuit(DispatchId id) {
        return sql.sql(
                        """
                        select s.round, s.position, s.person, p.name, s.outcome, s.comment, s.at, t.name as delegated
                          from circuit_step s join person p on p.id = s.person left join person t on t.id = s.delegated_to
                         where s.dispatch = :id order by s.round, s.position
                        """)
                .param("id", id.value())
                .query((row, i) ->
                        new CircuitStep(
                                row.getInt("round"),
                                row.getInt("position"),
                                person(row, "person"),
                                row.getString("name"),
                                CircuitStep.Outcome.valueOf(row.getString("outcome")),
                                row.getString("comment"),
                                row.getTimestamp("at") == null ? null : instant(row, "at"),
                                row.getString("delegated")))
                .list();
    }

    private List<TrailLine> trail(DispatchId id) {
        return sql.sql(
                        """
                        select t.unit, t.state, t.at, t.note, t.receipt is not null as proven
                          from trail t join addressee a on a.dispatch = t.dispatch and a.unit = t.unit
                         where t.dispatch = :id order by a.part, a.position,
                               array_position(array['QUEUED', 'CARRIED', 'UNDELIVERED', 'DELIVERED', 'REGISTERED', 'READ'], t.state)
                        """)
                .param("id", id.value())
                .query((row, i) ->
                        new TrailLine(
                                row.getString("unit"),
                                TrailLine.State.valueOf(row.getString("state")),
                                instant(row, "at"),
                                row.getString("note"),
                                row.getBoolean("proven")))
                .list();
    }

    private List<Arrival> arrivals(DispatchId id) {
        return sql.sql(
                        """
                        select r.unit, r.number_year, r.number_value, r.registered_at, r.state, r.due,
                               (select d.id from dispatch d where d.id = r.answered_by) as answered_by
                          from arrival r where r.dispatch = :id order by r.unit
                        """)
                .param("id", id.value())
                .query((row, i) -> {
                    UUID answeredBy = row.getObject("answered_by", UUID.class);
                    String unit = row.getString("unit");
                    return new Arrival(
                            UnitCode.of(unit),
                            Numbering.printed(
                                    row.getLong("number_value"), row.getInt("number_year")),
                            instant(row, "registered_at"),
                            Arrival.State.valueOf(row.getString("state")),
                            date(row, "due"),
                            answeredBy == null ? null : DispatchId.of(answeredBy),
                            attributions(id, unit));
                })
                .list();
    }

    private List<Arrival.Attribution> attributions(DispatchId id, String unit) {
        return sql.sql(
                        """
                        select a.to_unit, a.to_person, p.name as to_name, a.due, b.name as by_name, a.at
                          from attribution a left join person p on p.id = a.to_person join person b on b.id = a.by_person
                         where a.dispatch = :id and a.unit = :unit order by a.at
                        """)
                .param("id", id.value())
                .param("unit", unit)
                .query((row, i) -> {
                    String toUnit = row.getString("to_unit");
                    UUID toPerson = row.getObject("to_person", UUID.class);
                    return new Arrival.Attribution(
                            toUnit == null ? null : UnitCode.of(toUnit),
                            toPerson == null ? null : PersonId.of(toPerson),
                            row.getString("to_name"),
                            date(row, "due"),
                            row.getString("by_name"),
                            instant(row, "at"));
                })
                .list();
    }

    /**
     * Maps a row of {@link #LINE} that goes on with due, at, unit, arrival_number, arrival_state,
     * furthest.
     */
    static DispatchLine line(ResultSet row, int index) throws SQLException {
        String arrivalState = row.getString("arrival_state");
        int furthest = row.getInt("furthest");
        return new DispatchLine(
                DispatchId.of(row.getObject("id", UUID.class)),
                DispatchKind.valueOf(row.getString("kind")),
                row.getString("state"),
                row.getString("number"),
                row.getString("sent_by"),
                texts(row, "action"),
                texts(row, "information"),
                row.getString("subject"),
                Label.ofRank(row.getInt("label")),
                Precedence.ofRank(row.getInt("precedence")),
                date(row, "dated"),
                date(row, "due"),
                row.getInt("annexes"),
                instant(row, "at"),
                row.getString("unit"),
                row.getString("arrival_number"),
                arrivalState == null ? null : Arrival.State.valueOf(arrivalState),
                furthest == 0 ? null : TrailLine.State.values()[furthest - 1]);
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return PersonId.of(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at.toInstant();
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
