package chancery.work.agenda.rules;

import chancery.foundation.access.Competence;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.agenda.KeyDateKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rules of the units, each seen by the unit's own staff. A rule bears no label: nothing above
 * UNMARKED belongs in its words.
 */
@Component
public class Rules {
    private final JdbcClient sql;
    private final Competence kept;
    private final Transactions transactions;
    private final Derivation derivation;
    private final InstantSource clock;

    Rules(JdbcClient sql, Transactions transactions, Derivation derivation, InstantSource clock) {
        this.sql = sql;
        this.kept = new Competence(sql, "agenda_units");
        this.transactions = transactions;
        this.derivation = derivation;
        this.clock = clock;
    }

    /** Those in sight, the active ones first. */
    public List<Rule> all(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select * from agenda_rule order by active desc, unit, created_at, id")
                                .query(Rules::rule)
                                .list());
    }

    /**
     * Writes a rule and derives its suggestions.
     *
     * @throws Problem {@code rule.unit} when the person does not keep the unit's agenda
     */
    public UUID add(PersonId me, UnitCode unit, RuleContent content) {
        UUID id = UUID.randomUUID();
        transactions.runAs(
                me,
                () -> {
                    mustKeep(unit);
                    insert(me, id, unit, content);
                });
        derivation.derive();
        return id;
    }

    /**
     * Switches a rule on or off; switched off, its open suggestions are withdrawn.
     *
     * @throws Problem {@code rule.unknown} when there is none for this person, {@code rule.unit} as
     *     for {@link #add}
     */
    public void setActive(PersonId me, UUID id, boolean active) {
        transactions.runAs(
                me,
                () -> {
                    Rule rule =
                            sql.sql("select * from agenda_rule where id = :id")
                                    .param("id", id)
                                    .query(Rules::rule)
                                    .optional()
                                    .orElseThrow(() -> Problem.absent("rule.unknown"));
                    mustKeep(rule.unit());
                    sql.sql(
                                    "update agenda_rule set active = :active, switched_by = :me, switched_at = :now where id = :id")
                            .param("active", active)
                            .param("me", me.value())
                            .param("now", Timestamp.from(clock.instant()))
                            .param("id", id)
                            .update();
                });
        derivation.derive();
    }

    private void mustKeep(UnitCode unit) {
        if (!kept.covers(unit)) {
            throw Problem.forbidden("rule.unit").at("unit").with("unit", unit);
        }
    }

    private void insert(PersonId me, UUID id, UnitCode unit, RuleContent content) {
        ProposedAction action = content.action();
        sql.sql(
                        """
                        insert into agenda_rule (id, unit, kind, country, days, side, title, strand, action_kind, days_long, description,
                            author, created_at)
                        values (:id, :unit, :kind, :country, :days, :side, :title, :strand, :actionKind, :daysLong, :description, :me, :now)
                        """)
                .param("id", id)
                .param("unit", unit.value())
                .param("kind", content.kind().name())
                .param("country", content.country() == null ? null : content.country().code())
                .param("days", content.days())
                .param("side", content.side().name())
                .param("title", action.title())
                .param("strand", action.strand())
                .param("actionKind", action.kind())
                .param("daysLong", action.daysLong())
                .param("description", action.description())
                .param("me", me.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    static Rule rule(ResultSet row, int index) throws SQLException {
        @Nullable String country = row.getString("country");
        return new Rule(
                row.getObject("id", UUID.class),
                UnitCode.of(row.getString("unit")),
                new RuleContent(
                        KeyDateKind.valueOf(row.getString("kind")),
                        country == null ? null : Country.of(country),
                        row.getInt("days"),
                        Side.valueOf(row.getString("side")),
                        action(row)),
                row.getBoolean("active"),
                PersonId.of(row.getObject("author", UUID.class)),
                row.getTimestamp("created_at").toInstant());
    }

    static ProposedAction action(ResultSet row) throws SQLException {
        return new ProposedAction(
                row.getString("title"),
                row.getString("strand"),
                row.getString("action_kind"),
                row.getInt("days_long"),
                row.getString("description"));
    }
}
