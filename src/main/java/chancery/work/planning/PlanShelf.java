package chancery.work.planning;

import chancery.foundation.register.Digest;
import chancery.kernel.Distribution;
import chancery.kernel.UnitCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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
    private final JdbcClient sql;
    private final PlanRows rows;

    PlanShelf(JdbcClient sql) {
        this.sql = sql;
        this.rows = new PlanRows(sql);
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
                .param("label", distribution.label().rank())
                .param("compartments", distribution.compartments().toArray(String[]::new))
                .param("readers", readers.toArray(String[]::new))
                .param("author", author)
                .param("sheet", PlanJson.write(content))
                .param("now", Timestamp.from(now))
                .update();
        lay(id, content);
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
                        update plan set sheet = :sheet, title = :title, currency = :currency, updated_at = :now,
                            sheet_version = sheet_version + 1 where id = :id
                        """)
                .param("sheet", PlanJson.write(sheet))
                .param("title", sheet.title())
                .param("currency", sheet.currency())
                .param("now", Timestamp.from(now))
                .param("id", held.id().value())
                .update();
        if (!held.standing().frozen()) {
            lay(held.id(), sheet);
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
        lay(id, content);
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
                .param("label", distribution.label().rank())
                .param("compartments", distribution.compartments().toArray(String[]::new))
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

    /** Lays a content out by line; progress that is there stays. */
    private void lay(PlanId id, PlanContent content) {
        for (String table : List.of("plan_objective", "plan_budget", "plan_indicator")) {
            sql.sql("delete from " + table + " where plan = :plan")
                    .param("plan", id.value())
                    .update();
        }
        sql.sql("delete from plan_action where plan = :plan and not (id = any (:kept))")
                .param("plan", id.value())
                .param("kept", content.actions().stream().map(Action::id).toArray(UUID[]::new))
                .update();
        int position = 0;
        for (Objective objective : content.objectives()) {
            lay(id, position++, objective, strand(content, objective.id()));
        }
        position = 0;
        for (Action action : content.actions()) {
            lay(id, position++, action, strand(content, action.objective()));
        }
        position = 0;
        for (Indicator indicator : content.indicators()) {
            lay(id, position++, indicator, strand(content, indicator.objective()));
        }
    }

    private static String strand(PlanContent content, UUID objective) {
        UUID strand =
                content.objectives().stream()
                        .filter(o -> o.id().equals(objective))
                        .findFirst()
                        .orElseThrow()
                        .strand();
        return content.strands().stream()
                .filter(s -> s.id().equals(strand))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private void lay(PlanId plan, int position, Objective objective, String strand) {
        sql.sql(
                        """
                        insert into plan_objective (id, plan, position, strand, title, due, duty)
                        values (:id, :plan, :position, :strand, :title, :due, :duty)
                        """)
                .param("id", objective.id())
                .param("plan", plan.value())
                .param("position", position)
                .param("strand", strand)
                .param("title", objective.title())
                .param("due", date(objective.due()))
                .param("duty", objective.duty())
                .update();
    }

    private void lay(PlanId plan, int position, Action action, String strand) {
        sql.sql(
                        """
                        insert into plan_action (id, plan, position, strand, objective, title, kind, starts, ends, owner, person,
                            place, cancelled)
                        values (:id, :plan, :position, :strand, :objective, :title, :kind, :starts, :ends, :owner, :person,
                            :place, :cancelled)
                        on conflict (plan, id) do update set position = excluded.position, strand = excluded.strand,
                            objective = excluded.objective, title = excluded.title, kind = excluded.kind, starts = excluded.starts,
                            ends = excluded.ends, owner = excluded.owner, person = excluded.person, place = excluded.place,
                            cancelled = excluded.cancelled
                        """)
                .param("id", action.id())
                .param("plan", plan.value())
                .param("position", position)
                .param("strand", strand)
                .param("objective", action.objective())
                .param("title", action.title())
                .param("kind", action.kind().name())
                .param("starts", date(action.start()))
                .param("ends", date(action.end()))
                .param("owner", action.owner())
                .param("person", action.person() == null ? null : action.person().value())
                .param("place", action.place())
                .param("cancelled", action.cancelled())
                .update();
        int line = 0;
        for (BudgetLine money : action.budget()) {
            sql.sql(
                            """
                            insert into plan_budget (plan, action, position, strand, title, amount, currency, cancelled)
                            values (:plan, :action, :position, :strand, :title, :amount, :currency, :cancelled)
                            """)
                    .param("plan", plan.value())
                    .param("action", action.id())
                    .param("position", line++)
                    .param("strand", strand)
                    .param("cancelled", action.cancelled())
                    .param("title", money.title())
                    .param("amount", money.amount())
                    .param("currency", money.currency())
                    .update();
        }
    }

    private void lay(PlanId plan, int position, Indicator indicator, String strand) {
        Indicator.Baseline baseline = indicator.baseline();
        Indicator.@Nullable Target last =
                indicator.targets().isEmpty() ? null : indicator.targets().getLast();
        sql.sql(
                        """
                        insert into plan_indicator (id, plan, position, strand, objective, action, title, measure, unit,
                            ascending, aggregate, baseline, target)
                        values (:id, :plan, :position, :strand, :objective, :action, :title, :measure, :unit,
                            :ascending, :aggregate, :baseline, :target)
                        """)
                .param("id", indicator.id())
                .param("plan", plan.value())
                .param("position", position)
                .param("strand", strand)
                .param("objective", indicator.objective())
                .param("action", indicator.action())
                .param("title", indicator.title())
                .param("measure", indicator.measure().name())
                .param("unit", indicator.unit())
                .param("ascending", indicator.ascending())
                .param("aggregate", indicator.aggregate())
                .param("baseline", baseline == null ? null : baseline.value())
                .param("target", last == null ? null : last.value())
                .update();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
