package chancery.work.planning;

import chancery.foundation.access.Marking;
import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.kernel.Distribution;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes plans. To be called inside a transaction of the node, after the right of whoever ordered
 * it has been asked; it asks for none itself.
 */
@Component
public class PlanShelf {
    /** By this the log calls a frozen version: the plan's id, a slash, the version's number. */
    public static final String VERSION = "plan-version";

    /** Every frozen version under that name, with the digest of its whole row. */
    public static final String VERSIONS =
            """
            select v.plan || '/' || v.version as thing,
                   sha512(convert_to(cast(jsonb_build_array(v.plan, v.version, v.amendment, v.reason, v.author,
                       cast(extract(epoch from v.at) * 1000000 as bigint), encode(v.digest, 'hex'), v.content) as text),
                       'UTF8')) as digest
              from plan_version v
            """;

    private final JdbcClient sql;
    private final PlanRows rows;
    private final PlanLines lines;

    PlanShelf(JdbcClient sql) {
        this.sql = sql;
        this.rows = new PlanRows(sql);
        this.lines = new PlanLines(sql);
    }

    /**
     * Puts a plan on the shelf that was not there, as a draft.
     *
     * @param readers keys of those who may see it
     * @param author none when it arrived from its post
     */
    public void add(
            PlanId id,
            UnitCode unit,
            UnitCode superior,
            @Nullable UUID author,
            Distribution distribution,
            List<String> readers,
            PlanContent content,
            Instant now) {
        sql.sql(
                        """
                        insert into plan (id, unit, year, title, currency, superior, origin, state, label, compartments, readers,
                            author, sheet, created_at, updated_at)
                        values (:id, :unit, :year, :title, :currency, :superior, :origin, 'DRAFT', :label, :compartments, :readers,
                            :author, :sheet, :now, :now)
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("year", content.year())
                .param("title", content.title())
                .param("currency", content.currency())
                .param("superior", superior.value())
                .param("origin", author == null ? "ARRIVED" : "HERE")
                .params(Marking.columns(distribution))
                .param("readers", readers.toArray(String[]::new))
                .param("author", author)
                .param("sheet", PlanJson.write(content))
                .param("now", Timestamp.from(now))
                .update();
        lines.lay(id, content);
    }

    /**
     * Holds the plan for the rest of the transaction and says how it is; null when there is none.
     */
    public @Nullable Plan hold(PlanId id) {
        sql.sql("select 1 from plan where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
        return rows.plan(id);
    }

    /** Writes the sheet; what is laid out by line follows it unless a version is in force. */
    public void write(Plan held, PlanContent sheet, Instant now) {
        sql.sql(
                        """
                        update plan set sheet = :sheet, title = :title, currency = :currency, updated_at = :now
                         where id = :id
                        """)
                .param("sheet", PlanJson.write(sheet))
                .param("title", sheet.title())
                .param("currency", sheet.currency())
                .param("now", Timestamp.from(now))
                .param("id", held.id().value())
                .update();
        if (!held.standing().frozen()) {
            lines.lay(held.id(), sheet);
        }
    }

    /**
     * Freezes a content as the next version.
     *
     * @param amendment its number, with its reason; none for a submission
     * @return the version's number
     */
    public int freeze(
            PlanId id,
            PlanContent content,
            @Nullable Integer amendment,
            String reason,
            String author,
            Instant at) {
        Digest digest = PlanJson.digest(content);
        return sql.sql(
                        """
                        insert into plan_version (plan, version, amendment, reason, author, at, content, digest)
                        select :plan, coalesce(max(version), 0) + 1, :amendment, :reason, :author, :at, :content, :digest
                          from plan_version where plan = :plan
                        returning version
                        """)
                .param("plan", id.value())
                .param("amendment", amendment)
                .param("reason", reason)
                .param("author", author)
                .param("at", Timestamp.from(at))
                .param("content", PlanJson.write(content))
                .param("digest", digest.bytes())
                .query(Integer.class)
                .single();
    }

    /** What the log says of a frozen version; to be appended last in the same transaction. */
    public Entry frozen(PlanId id, int version, Instant now) {
        Ref thing = new Ref(VERSION, id + "/" + version);
        Digest digest =
                Digest.of(
                        sql.sql(VERSIONS + " where v.plan = :plan and v.version = :version")
                                .param("plan", id.value())
                                .param("version", version)
                                .query((row, _) -> row.getBytes("digest"))
                                .single());
        return new Entry.Frozen(now.truncatedTo(ChronoUnit.MICROS), thing, digest);
    }

    /** What the log says of a content that comes into force; likewise. */
    public static Entry inForce(PlanId id, Digest digest, Instant now) {
        return new Entry.Frozen(now.truncatedTo(ChronoUnit.MICROS), id.ref(), digest);
    }

    /** Puts a version into force and lays it out by line. */
    public void enforce(PlanId id, int baseline, int current, PlanContent content, Instant now) {
        sql.sql(
                        """
                        update plan set state = 'APPROVED', baseline = :baseline, current = :current, pending = null, updated_at = :now
                         where id = :id
                        """)
                .param("baseline", baseline)
                .param("current", current)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
        lines.lay(id, content);
    }

    /** Moves a plan on that is not frozen by it: submitted, returned or, after its year, closed. */
    public void move(PlanId id, String state, Instant now) {
        sql.sql("update plan set state = :state, pending = null, updated_at = :now where id = :id")
                .param("state", state)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /**
     * Names the unsigned dispatch that would submit the plan; while it is there nothing is written.
     */
    public void await(PlanId id, UUID dispatch) {
        sql.sql("update plan set pending = :dispatch where id = :id")
                .param("dispatch", dispatch)
                .param("id", id.value())
                .update();
    }

    /** Frees plans whose awaited dispatch was signed and did not submit them after all. */
    public void release() {
        sql.sql(
                        """
                        update plan set pending = null
                         where pending in (select d.id from dispatch d where d.state = 'SIGNED')
                        """)
                .update();
    }

    /** Frozen versions, the latest first. */
    public List<PlanVersion> versions(PlanId id) {
        return rows.versions(id);
    }

    /** Protects the plan at least as this says, from now on. */
    public void protect(PlanId id, Distribution distribution) {
        sql.sql(
                        """
                        update plan set label = greatest(label, :label),
                            compartments = array(select distinct c from unnest(compartments || cast(:compartments as text[])) c order by c)
                         where id = :id and (label < :label or not (cast(:compartments as text[]) <@ compartments))
                        """)
                .params(Marking.columns(distribution))
                .param("id", id.value())
                .update();
    }

    /** Lets further people see the plan, by their keys. */
    public void admit(PlanId id, List<String> readers) {
        sql.sql(
                        """
                        update plan set readers = array(select distinct k from unnest(readers || cast(:keys as text[])) k)
                         where id = :id and not (cast(:keys as text[]) <@ readers)
                        """)
                .param("keys", readers.toArray(String[]::new))
                .param("id", id.value())
                .update();
    }
}
