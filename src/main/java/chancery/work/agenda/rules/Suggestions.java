package chancery.work.agenda.rules;

import chancery.foundation.access.Competence;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.agenda.KeyDateId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the rules propose: a suggestion is nothing until a person takes it.
 *
 * <p>A person sees the suggestions of their units whose key date they may see. Every method begins
 * its own transaction or joins one of the same person.
 */
@Component
public class Suggestions {
    private static final String WHOLE =
            """
            select s.*, k.title as key_date_title, r.title, r.strand, r.action_kind as kind_of_action, r.days_long, r.description
              from suggestion s join key_date k on k.id = s.key_date join agenda_rule r on r.id = s.rule
            """;

    private final JdbcClient sql;
    private final Competence kept;
    private final Transactions transactions;
    private final InstantSource clock;

    Suggestions(JdbcClient sql, Transactions transactions, InstantSource clock) {
        this.sql = sql;
        this.kept = new Competence(sql, "agenda_units");
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Open suggestions of one unit whose action would begin in the year, earliest first. */
    public List<Suggestion> open(PersonId me, UnitCode unit, int year) {
        return listed(
                me,
                "where s.state = 'OPEN' and s.unit = :unit and extract(year from s.starts) = :year",
                unit.value(),
                year);
    }

    /** All that are open for the person's units, earliest first. */
    public List<Suggestion> open(PersonId me) {
        return listed(me, "where s.state = 'OPEN'", "", 0);
    }

    /** What a key date has led to, whatever became of it. */
    public List<Suggestion> of(PersonId me, KeyDateId keyDate) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        WHOLE
                                                + "where s.key_date = :id and s.state <> 'WITHDRAWN' order by s.starts, s.id")
                                .param("id", keyDate.value())
                                .query(Suggestions::suggestion)
                                .list());
    }

    /**
     * @throws Problem {@code suggestion.unknown} when there is none for this person
     */
    public Suggestion get(PersonId me, UUID id) {
        return transactions.as(me, () -> required(id));
    }

    /**
     * Records that a person has made an action of it.
     *
     * @throws Problem {@code suggestion.unknown} when there is none for this person, {@code
     *     suggestion.unit} when they do not keep the unit's agenda, {@code suggestion.decided} when
     *     it is no longer open
     */
    public void take(PersonId me, UUID id, Ref action) {
        decide(me, id, Suggestion.State.TAKEN, action, "");
    }

    /**
     * @param reason 1 to 500 characters
     * @throws Problem as {@link #take}; {@code suggestion.reason} without a reason
     */
    public void dismiss(PersonId me, UUID id, String reason) {
        if (reason.isBlank() || reason.length() > 500) {
            throw Problem.refused("suggestion.reason").at("reason").with("most", 500);
        }
        decide(me, id, Suggestion.State.DISMISSED, null, reason.strip());
    }

    private void decide(
            PersonId me, UUID id, Suggestion.State state, @Nullable Ref action, String reason) {
        transactions.runAs(
                me,
                () -> {
                    Suggestion before = required(id);
                    if (!kept.covers(before.unit())) {
                        throw Problem.forbidden("suggestion.unit").with("unit", before.unit());
                    }
                    int decided =
                            sql.sql(
                                            """
                                            update suggestion set state = :state, action_kind = :kind, action_id = :action, reason = :reason,
                                                decided_by = :me, decided_at = :now
                                             where id = :id and state = 'OPEN'
                                            """)
                                    .param("state", state.name())
                                    .param("kind", action == null ? null : action.kind())
                                    .param("action", action == null ? null : action.id())
                                    .param("reason", reason)
                                    .param("me", me.value())
                                    .param("now", Timestamp.from(clock.instant()))
                                    .param("id", id)
                                    .update();
                    if (decided == 0) {
                        throw Problem.conflict("suggestion.decided");
                    }
                });
    }

    private List<Suggestion> listed(PersonId me, String which, String unit, int year) {
        return transactions.as(
                me,
                () ->
                        sql.sql(WHOLE + which + " order by s.starts, s.id limit 1000")
                                .param("unit", unit)
                                .param("year", year)
                                .query(Suggestions::suggestion)
                                .list());
    }

    private Suggestion required(UUID id) {
        return sql.sql(WHOLE + "where s.id = :id")
                .param("id", id)
                .query(Suggestions::suggestion)
                .optional()
                .orElseThrow(() -> Problem.absent("suggestion.unknown"));
    }

    private static Suggestion suggestion(ResultSet row, int index) throws SQLException {
        return new Suggestion(
                row.getObject("id", UUID.class),
                UnitCode.of(row.getString("unit")),
                row.getObject("rule", UUID.class),
                KeyDateId.of(row.getObject("key_date", UUID.class)),
                row.getString("key_date_title"),
                row.getObject("occurrence", LocalDate.class),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                new ProposedAction(
                        row.getString("title"),
                        row.getString("strand"),
                        row.getString("kind_of_action"),
                        row.getInt("days_long"),
                        row.getString("description")),
                Suggestion.State.valueOf(row.getString("state")),
                decision(row));
    }

    private static Suggestion.@Nullable Decision decision(ResultSet row) throws SQLException {
        @Nullable UUID by = row.getObject("decided_by", UUID.class);
        @Nullable String kind = row.getString("action_kind");
        return by == null
                ? null
                : new Suggestion.Decision(
                        PersonId.of(by),
                        row.getTimestamp("decided_at").toInstant(),
                        kind == null ? null : new Ref(kind, row.getString("action_id")),
                        row.getString("reason"));
    }
}
