package chancery.door.confirming.learning;

import chancery.foundation.access.Marking;
import chancery.foundation.access.People;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Corrections, kept by the unit whose staff made them and seen by its staff who are cleared for the
 * document that they came from. The latest of a kind and a reading stands. Methods begin their own
 * transaction.
 */
@Component
public class LearnedNames {
    /** How many are looked at. */
    public static final int MOST = 5_000;

    private final JdbcClient sql;
    private final Transactions transactions;
    private final People people;
    private final InstantSource clock;

    LearnedNames(JdbcClient sql, Transactions transactions, People people, InstantSource clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.people = people;
        this.clock = clock;
    }

    /** Those that the person may see, the latest first; at most {@value #MOST}. */
    public List<LearnedName> all(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql("select * from learned_name order by at desc, id limit :most")
                                .param("most", MOST)
                                .query((row, _) -> learned(row))
                                .list());
    }

    /** The same, to be looked up. */
    public Learned of(PersonId me) {
        return new Learned(all(me));
    }

    /** Keeps corrections; one that is too long to be a name is not kept. */
    public void learn(
            PersonId me, UnitCode unit, Distribution marking, List<Correction> corrections) {
        transactions.runAs(
                me,
                () ->
                        corrections.stream()
                                .filter(Correction::isKept)
                                .forEach(each -> learn(me, unit, marking, each)));
    }

    /**
     * Forgets one, so that it is read as before.
     *
     * @throws Problem {@code confirm.learned-unknown}
     */
    public void forget(PersonId me, UUID id) {
        int forgotten =
                transactions.as(
                        me,
                        () ->
                                sql.sql("delete from learned_name where id = :id")
                                        .param("id", id)
                                        .update());
        if (forgotten == 0) {
            throw Problem.absent("confirm.learned-unknown");
        }
    }

    private void learn(PersonId me, UnitCode unit, Distribution marking, Correction correction) {
        sql.sql(
                        """
                        insert into learned_name (id, unit, kind, person, read, folded, given, said, label, compartments, author,
                            author_name, at)
                        values (:id, :unit, :kind, :person, :read, :folded, :given, :said, :label, :compartments, :me, :author, :at)
                        on conflict (unit, kind, folded, label, compartments) do update
                           set given = excluded.given, said = excluded.said, read = excluded.read, person = excluded.person,
                               author = excluded.author, author_name = excluded.author_name, at = excluded.at
                        """)
                .param("id", UUID.randomUUID())
                .param("unit", unit.value())
                .param("kind", correction.kind().name())
                .param("person", correction.person())
                .param("read", correction.read())
                .param("folded", correction.folded())
                .param("given", correction.given())
                .param("said", correction.said().strip())
                .params(Marking.columns(marking))
                .param("me", me.value())
                .param("author", people.get(me).name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static LearnedName learned(ResultSet row) throws SQLException {
        return new LearnedName(
                row.getObject("id", UUID.class),
                UnitCode.of(row.getString("unit")),
                new Correction(
                        Correction.Kind.valueOf(row.getString("kind")),
                        row.getString("person"),
                        row.getString("read"),
                        row.getString("given"),
                        row.getString("said")),
                Label.ofRank(row.getInt("label")),
                row.getString("author_name"),
                row.getTimestamp("at").toInstant());
    }
}
