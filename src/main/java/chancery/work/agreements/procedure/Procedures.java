package chancery.work.agreements.procedure;

import chancery.foundation.access.Competence;
import chancery.foundation.access.People;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.agreements.content.AgreementJson;
import chancery.work.agreements.content.AgreementKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ministry's procedures, one for each kind of agreement. They are defined on the ministry's
 * node and reach the posts with a dispatch; until then {@link Procedure#standard} counts. Every
 * former definition is kept.
 */
@Component
public class Procedures {
    private final JdbcClient sql;
    private final Competence defining;
    private final Transactions transactions;
    private final People people;
    private final InstantSource clock;

    Procedures(JdbcClient sql, Transactions transactions, People people, InstantSource clock) {
        this.sql = sql;
        this.defining = new Competence(sql, "procedure_units");
        this.transactions = transactions;
        this.people = people;
        this.clock = clock;
    }

    /** What counts for each kind. */
    public Map<AgreementKind, Procedure> all(PersonId me) {
        return transactions.as(me, this::all);
    }

    /** What counts for each kind, within the running transaction. */
    public Map<AgreementKind, Procedure> all() {
        Map<AgreementKind, Procedure> all = new EnumMap<>(AgreementKind.class);
        Arrays.stream(AgreementKind.values())
                .forEach(kind -> all.put(kind, Procedure.standard(kind)));
        List<Procedure> defined =
                sql.sql(
                                "select distinct on (kind) steps from agreement_procedure order by kind, at desc, id desc")
                        .query((row, _) ->
                                AgreementJson.read(row.getString("steps"), Procedure.class))
                        .list();
        defined.forEach(procedure -> all.put(procedure.kind(), procedure));
        return all;
    }

    public Procedure of(PersonId me, AgreementKind kind) {
        Procedure procedure = all(me).get(kind);
        return procedure == null ? Procedure.standard(kind) : procedure;
    }

    /** Whether the person defines them: who plans for, or heads, a unit of the ministry here. */
    public boolean mayDefine(PersonId me) {
        return !units(me).isEmpty();
    }

    /** The units of the ministry for which the person defines them, by code. */
    public List<UnitCode> units(PersonId me) {
        return transactions.as(me, defining::units);
    }

    /**
     * Defines the procedure for a kind from now on.
     *
     * @throws Problem {@code agreement.procedure-not-yours}
     */
    public void define(PersonId me, Procedure procedure) {
        if (!mayDefine(me)) {
            throw Problem.forbidden("agreement.procedure-not-yours");
        }
        String author = transactions.as(me, () -> people.get(me)).name();
        transactions.runAsNode(
                () -> write(procedure, author, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Writes a definition, within the node's transaction; asks for no right. */
    public void write(Procedure procedure, String author, Instant at) {
        sql.sql(
                        """
                        insert into agreement_procedure (id, kind, steps, author, at)
                        values (gen_random_uuid(), :kind, :steps, :author, :at)
                        """)
                .param("kind", procedure.kind().name())
                .param("steps", AgreementJson.write(procedure))
                .param("author", author)
                .param("at", Timestamp.from(at))
                .update();
    }
}
