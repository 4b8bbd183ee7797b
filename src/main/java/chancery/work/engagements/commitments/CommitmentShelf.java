package chancery.work.engagements.commitments;

import chancery.foundation.access.Marking;
import chancery.kernel.Distribution;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the node itself keeps of promises: those that arrive with a dispatch. Every method needs the
 * node's running transaction.
 */
@Component
public class CommitmentShelf {
    private final JdbcClient sql;
    private final InstantSource clock;

    CommitmentShelf(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Keeps one that arrived; a newer version takes the place of the older, which history keeps,
     * and an older one changes nothing.
     *
     * @param version as its own unit counts
     * @throws Problem {@code engagement-message.other-unit} when another unit keeps it, or this
     *     node
     */
    public void arrived(
            CommitmentId id,
            UnitCode unit,
            int version,
            CommitmentContent content,
            String responsible,
            Outcome outcome,
            Distribution distribution,
            Collection<String> readers) {
        Optional<Commitment> held =
                sql.sql("select * from commitment where id = :id for update")
                        .param("id", id.value())
                        .query(CommitmentRows::commitment)
                        .optional();
        if (held.isPresent() && (held.get().here() || !held.get().unit().equals(unit))) {
            throw Problem.refused("engagement-message.other-unit");
        }
        if (held.isPresent() && held.get().version() >= version) {
            admit(id, readers);
            return;
        }
        sql.sql(
                        """
                        insert into commitment (id, origin, unit, side, by_whom, to_whom, words, due, country, said_on, said_kind, said_id,
                            said_text, responsible_name, state, decided_on, note, evidence_kind, evidence_id, evidence_text, label,
                            compartments, readers, version, created_at, changed_at)
                        values (:id, 'ARRIVED', :unit, :side, :by, :to, :words, :due, :country, :saidOn, :saidKind, :saidId,
                            :saidText, :responsible, :state, :decidedOn, :note, :evidenceKind, :evidenceId, :evidenceText, :label,
                            :compartments, :readers, :version, :now, :now)
                        on conflict (id) do update set side = :side, by_whom = :by, to_whom = :to, words = :words, due = :due,
                            country = :country, said_on = :saidOn, said_kind = :saidKind, said_id = :saidId, said_text = :saidText,
                            responsible_name = :responsible, state = :state, decided_on = :decidedOn, note = :note,
                            evidence_kind = :evidenceKind, evidence_id = :evidenceId, evidence_text = :evidenceText, label = :label,
                            compartments = :compartments,
                            readers = array(select distinct k from unnest(commitment.readers || :readers::text[]) k),
                            version = :version, changed_at = :now
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("version", version)
                .param("responsible", responsible)
                .param("readers", readers.toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .params(CommitmentRows.columns(content))
                .params(CommitmentRows.columns(outcome))
                .params(Marking.columns(distribution))
                .update();
    }

    /** Lets more readers see one. */
    public void admit(CommitmentId id, Collection<String> readers) {
        sql.sql(
                        """
                        update commitment set readers = array(select distinct k from unnest(readers || :readers::text[]) k)
                         where id = :id and not (:readers::text[] <@ readers)
                        """)
                .param("id", id.value())
                .param("readers", readers.toArray(String[]::new))
                .update();
    }
}
