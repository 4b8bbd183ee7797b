package chancery.work.planning.contracts;

import chancery.foundation.access.Marking;
import chancery.kernel.Distribution;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanJson;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes contracts. To be called inside a transaction of the node, after the right of whoever
 * ordered it has been asked; it asks for none itself.
 */
@Component
public class ContractShelf {
    private final JdbcClient sql;
    private final ContractRows rows;

    ContractShelf(JdbcClient sql) {
        this.sql = sql;
        this.rows = new ContractRows(sql);
    }

    /**
     * Puts a contract on the shelf that was not there, as a draft.
     *
     * @param here whether it is written on this node
     * @param readers keys of those who may see it
     */
    public void add(
            ContractId id,
            ContractContent content,
            boolean here,
            Distribution distribution,
            List<String> readers,
            Instant now) {
        sql.sql(
                        """
                        insert into contract (id, post, ministry, from_year, to_year, title, origin, state, label, compartments,
                            readers, sheet, updated_at)
                        values (:id, :post, :ministry, :from, :to, :title, :origin, 'DRAFT', :label, :compartments,
                            :readers, :sheet, :now)
                        """)
                .param("id", id.value())
                .param("post", content.post().value())
                .param("ministry", content.ministry().value())
                .param("from", content.fromYear())
                .param("to", content.toYear())
                .param("title", content.title())
                .param("origin", here ? "HERE" : "ARRIVED")
                .params(Marking.columns(distribution))
                .param("readers", readers.toArray(String[]::new))
                .param("sheet", PlanJson.write(content))
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Holds the contract for the rest of the transaction and says how it is; null when there is
     * none.
     */
    public @Nullable Contract hold(ContractId id) {
        sql.sql("select 1 from contract where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        return rows.contract(id);
    }

    /** Writes the sheet. */
    public void write(ContractId id, ContractContent sheet, Instant now) {
        sql.sql(
                        """
                        update contract set sheet = :sheet, title = :title, from_year = :from, to_year = :to, updated_at = :now
                         where id = :id
                        """)
                .param("sheet", PlanJson.write(sheet))
                .param("title", sheet.title())
                .param("from", sheet.fromYear())
                .param("to", sheet.toYear())
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /** A signed dispatch proposes this content. */
    public void propose(
            ContractId id, int round, UnitCode by, ContractContent content, Instant now) {
        write(id, content, now);
        sql.sql(
                        """
                        update contract set state = 'PROPOSED', round = :round, proposed_by = :by, proposed = :content,
                            digest = :digest where id = :id
                        """)
                .param("round", round)
                .param("by", by.value())
                .param("content", PlanJson.write(content))
                .param("digest", PlanJson.digest(content).bytes())
                .param("id", id.value())
                .update();
    }

    /** A signed dispatch agrees to what was proposed last; what was begun besides is given up. */
    public void agree(ContractId id, ContractContent proposed, Instant at, Instant now) {
        write(id, proposed, now);
        sql.sql("update contract set state = 'AGREED', agreed_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    /** Protects the contract at least as this says, from now on. */
    public void protect(ContractId id, Distribution distribution) {
        sql.sql(
                        """
                        update contract set label = greatest(label, :label),
                            compartments = array(select distinct c from unnest(compartments || cast(:compartments as text[])) c order by c)
                         where id = :id and (label < :label or not (cast(:compartments as text[]) <@ compartments))
                        """)
                .params(Marking.columns(distribution))
                .param("id", id.value())
                .update();
    }

    /** Where it arrived, lets further people see the contract, by their keys. */
    public void admit(ContractId id, List<String> readers) {
        sql.sql(
                        """
                        update contract set readers = array(select distinct k from unnest(readers || cast(:keys as text[])) k)
                         where id = :id and origin = 'ARRIVED' and not (cast(:keys as text[]) <@ readers)
                        """)
                .param("keys", readers.toArray(String[]::new))
                .param("id", id.value())
                .update();
    }

    /** Adds a mark, unless it is there already. */
    public void mark(ContractId id, DutyMark mark) {
        sql.sql(
                        """
                        insert into contract_duty_mark (id, contract, duty, kept, note, evidence_kind, evidence_id, evidence_title,
                            author, at)
                        values (:id, :contract, :duty, :kept, :note, :kind, :ref, :title, :author, :at)
                        on conflict (id) do nothing
                        """)
                .param("id", mark.id())
                .param("contract", id.value())
                .param("duty", mark.duty())
                .param("kept", mark.kept())
                .param("note", mark.note())
                .param("kind", mark.evidence() == null ? null : mark.evidence().ref().kind())
                .param("ref", mark.evidence() == null ? null : mark.evidence().ref().id())
                .param("title", mark.evidence() == null ? null : mark.evidence().title())
                .param("author", mark.author())
                .param("at", Timestamp.from(mark.at()))
                .update();
    }
}
