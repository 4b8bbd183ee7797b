package chancery.work.planning;

import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Units;
import chancery.foundation.register.Readings;
import chancery.foundation.register.Register;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.time.InstantSource;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plans as a person may see and write them. Whose plan one may not see is, for them, not there.
 *
 * <p>A plan is written by the staff of its post, on the post's node. Once approved it changes only
 * by numbered amendments: the sheet is edited like a draft, and {@link #amend} puts it into force
 * with its reason.
 */
@Component
public class Plans {
    private static final int LONGEST_REASON = 2_000;

    private final JdbcClient sql;
    private final PlanRows rows;
    private final PlanShelf shelf;
    private final Transactions transactions;
    private final People people;
    private final Units units;
    private final Readings readings;
    private final Register register;
    private final InstantSource clock;

    Plans(
            JdbcClient sql,
            PlanShelf shelf,
            Transactions transactions,
            People people,
            Units units,
            Readings readings,
            Register register,
            InstantSource clock) {
        this.sql = sql;
        this.rows = new PlanRows(sql);
        this.shelf = shelf;
        this.transactions = transactions;
        this.people = people;
        this.units = units;
        this.readings = readings;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Begins the plan of a post for a year.
     *
     * @param superior the ministry's unit that will approve it
     * @throws Problem {@code plan.not-yours}, {@code plan.label} above one's own clearance, {@code
     *     plan.exists} when the post has one for that year
     */
    public PlanId begin(
            PersonId me,
            UnitCode post,
            UnitCode superior,
            Distribution distribution,
            PlanContent content) {
        transactions.runAs(
                me,
                () -> {
                    units.get(post);
                    units.get(superior);
                    if (!writesFor(post)) {
                        throw Problem.forbidden("plan.not-yours").with("unit", post.value());
                    }
                    if (!people.isCleared(me, distribution)) {
                        throw Problem.forbidden("plan.label").at("distribution");
                    }
                });
        PlanId id = PlanId.of(UUID.randomUUID());
        try {
            transactions.runAsNode(() ->
                    shelf.add(
                            id,
                            post,
                            superior,
                            me.value(),
                            distribution,
                            List.of("unit:" + post, "head:" + post),
                            content,
                            clock.instant()));
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("plan.exists")
                    .at("year")
                    .with("unit", post.value())
                    .with("year", Year.of(content.year()));
        }
        return id;
    }

    /**
     * Opens a plan for reading: above UNMARKED that is recorded, once a day.
     *
     * @throws Problem {@code plan.unknown} when there is none for this reader
     */
    public Plan open(PersonId me, PlanId id) {
        return transactions.as(me, () -> traced(me, visible(id)));
    }

    private Plan traced(PersonId me, Plan plan) {
        readings.record(
                plan.id().ref(),
                plan.unit() + " " + plan.year(),
                me,
                people.get(me).unit(),
                plan.distribution().label());
        return plan;
    }

    /**
     * Plans that the person may see, by post.
     *
     * @param year only that year's; none: of all years, the latest first
     */
    public List<PlanLine> all(PersonId me, @Nullable Integer year) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select p.id, p.unit, p.year, p.title, p.state, p.label,
                                               (select count(*) from plan_action a where a.plan = p.id and not a.cancelled) as actions
                                          from plan p where cast(:year as int) is null or p.year = :year
                                         order by p.year desc, p.unit
                                        """)
                                .param("year", year)
                                .query((row, i) ->
                                        new PlanLine(
                                                PlanId.of(row.getObject("id", UUID.class)),
                                                UnitCode.of(row.getString("unit")),
                                                row.getInt("year"),
                                                row.getString("title"),
                                                row.getString("state"),
                                                Label.ofRank(row.getInt("label")),
                                                row.getInt("actions")))
                                .list());
    }

    /** What a plan is called; none when the reader may not see it. Leaves no trace. */
    public Optional<String> title(PersonId me, PlanId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql("select title from plan where id = :id")
                                .param("id", id.value())
                                .query(String.class)
                                .optional());
    }

    /** Whether the person may write it now, were it open. */
    public boolean mayWrite(PersonId me, Plan plan) {
        return plan.here() && transactions.as(me, () -> writesFor(plan.unit()));
    }

    /** Whether the person writes plans of the post, on this node. */
    public boolean writesFor(PersonId me, UnitCode post) {
        return transactions.as(me, () -> writesFor(post));
    }

    /** How far each action in force has come, 0 to 100; empty when the reader may not see it. */
    public Map<UUID, Integer> progress(PersonId me, PlanId id) {
        return transactions.as(
                me,
                () ->
                        sql
                                .sql("select id, progress from plan_action where plan = :plan")
                                .param("plan", id.value())
                                .query((row, i) ->
                                        Map.entry(
                                                row.getObject("id", UUID.class),
                                                row.getInt("progress")))
                                .list()
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * Edits the sheet: all changes, or none of them.
     *
     * @return the plan with the sheet as it is now
     * @throws Problem {@code plan.unknown}, {@code plan.not-yours}, {@code plan.shut} while it is
     *     with the ministry or its dispatch waits for signature, {@code plan.cancel-instead} when a
     *     line of the approved plan would be removed, and what {@link PlanContent#with} says
     */
    public Plan edit(PersonId me, PlanId id, List<Change> changes) {
        refuseUnlessMine(me, id);
        return transactions.asNode(() -> {
            Plan held = held(id);
            PlanContent sheet = held.sheet();
            for (Change change : changes) {
                refuseRemoval(held, change);
                sheet = sheet.with(change);
            }
            if (!sheet.equals(held.sheet())) {
                shelf.write(held, sheet, clock.instant());
            }
            return visible(id);
        });
    }

    /**
     * Puts the sheet of an approved plan into force as its next amendment.
     *
     * @param reason why; it stands in the plan's history for ever
     * @throws Problem {@code plan.not-approved}, {@code plan.reason-missing}, {@code
     *     plan.reason-long}, {@code plan.nothing-amended}, and as {@link #edit}
     */
    public PlanVersion amend(PersonId me, PlanId id, String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw Problem.refused("plan.reason-missing").at("reason");
        }
        if (why.length() > LONGEST_REASON) {
            throw Problem.tooLarge("plan.reason-long").at("reason").with("most", LONGEST_REASON);
        }
        Person author = transactions.as(me, () -> people.get(me));
        refuseUnlessMine(me, id);
        return transactions.asNode(() -> {
            Plan held = held(id);
            if (!(held.standing() instanceof PlanStanding.Approved approved)) {
                throw Problem.conflict("plan.not-approved");
            }
            if (!held.amending()) {
                throw Problem.conflict("plan.nothing-amended");
            }
            int number = 1 + lastAmendment(id);
            int version =
                    shelf.freeze(id, held.sheet(), number, why, author.name(), clock.instant());
            shelf.enforce(id, approved.baseline(), version, held.sheet(), clock.instant());
            PlanVersion amended = rows.versions(id).getFirst();
            register.append(shelf.frozen(id, version, clock.instant()));
            register.append(PlanShelf.inForce(id, amended.digest(), clock.instant()));
            return amended;
        });
    }

    /** Gives up an amendment in preparation: the sheet says again what is in force. */
    public Plan forgo(PersonId me, PlanId id) {
        refuseUnlessMine(me, id);
        return transactions.asNode(() -> {
            Plan held = held(id);
            if (held.amending()) {
                shelf.write(held, held.inForce(), clock.instant());
            }
            return visible(id);
        });
    }

    /** Every frozen version, the latest first. */
    public List<PlanVersion> versions(PersonId me, PlanId id) {
        return transactions.as(
                me,
                () -> {
                    visible(id);
                    return rows.versions(id);
                });
    }

    /**
     * @throws Problem {@code plan.unknown}, {@code plan.version-unknown}
     */
    public PlanContent version(PersonId me, PlanId id, int version) {
        return transactions.as(
                me,
                () -> {
                    visible(id);
                    PlanContent content = rows.content(id, version);
                    if (content == null) {
                        throw Problem.absent("plan.version-unknown").with("version", version);
                    }
                    return content;
                });
    }

    private void refuseUnlessMine(PersonId me, PlanId id) {
        transactions.runAs(
                me,
                () -> {
                    Plan plan = visible(id);
                    if (!plan.here() || !writesFor(plan.unit())) {
                        throw Problem.forbidden("plan.not-yours").with("unit", plan.unit().value());
                    }
                });
    }

    private Plan held(PlanId id) {
        Plan held = Objects.requireNonNull(shelf.hold(id));
        if (!held.standing().open()) {
            throw Problem.conflict("plan.shut");
        }
        return held;
    }

    private static void refuseRemoval(Plan held, Change change) {
        if (change instanceof Change.Remove remove
                && held.standing().frozen()
                && held.inForce().element(remove.id()).isPresent()) {
            throw Problem.conflict("plan.cancel-instead");
        }
    }

    private boolean writesFor(UnitCode post) {
        return sql.sql("select plans_for(:unit)")
                .param("unit", post.value())
                .query(Boolean.class)
                .single();
    }

    private int lastAmendment(PlanId id) {
        return sql.sql("select coalesce(max(amendment), 0) from plan_version where plan = :plan")
                .param("plan", id.value())
                .query(Integer.class)
                .single();
    }

    private Plan visible(PlanId id) {
        Plan plan = rows.plan(id);
        if (plan == null) {
            throw Problem.absent("plan.unknown");
        }
        return plan;
    }
}
