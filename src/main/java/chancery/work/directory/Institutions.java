package chancery.work.directory;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The institutions of the directory, each seen by those who need to know it.
 *
 * <p>Written, kept and read as {@link PublicPeople} are.
 */
@Component
public class Institutions {
    /** Institutions on one page of the list. */
    public static final int PAGE = 50;

    private static final int DEEPEST = 10;

    private final JdbcClient sql;
    private final DirectoryRights rights;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final ZoneId zone;

    Institutions(
            JdbcClient sql,
            DirectoryRights rights,
            Transactions transactions,
            ApplicationEventPublisher events,
            InstantSource clock,
            ZoneId zone) {
        this.sql = sql;
        this.rights = rights;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** Which institutions are asked for; null lets every one through. */
    public record Filter(@Nullable InstitutionKind kind, @Nullable Country country) {
        public static final Filter ALL = new Filter(null, null);
    }

    /**
     * @throws Problem {@code directory.unknown-institution} when there is none, or none for this
     *     reader
     */
    public Institution get(PersonId me, InstitutionId id) {
        return transactions.as(me, () -> required(id));
    }

    /** As {@link #get}, in the running transaction. */
    public Institution required(InstitutionId id) {
        return sql.sql("select * from institution where id = :id")
                .param("id", id.value())
                .query(EntryRows::institution)
                .optional()
                .orElseThrow(() -> Problem.absent("directory.unknown-institution"));
    }

    /** Those of the ids that are in sight, in the running transaction. */
    public Map<InstitutionId, Institution> all(Collection<InstitutionId> ids) {
        return sql
                .sql("select * from institution where id = any (:ids)")
                .param(
                        "ids",
                        ids.stream().map(InstitutionId::value).distinct().toArray(UUID[]::new))
                .query(EntryRows::institution)
                .list()
                .stream()
                .collect(Collectors.toMap(Institution::id, Function.identity()));
    }

    /**
     * A page of institutions in sight, by precedence and name; the host counts as a country too.
     *
     * @param page the first is 0
     */
    public List<Institution> list(PersonId me, Filter filter, int page) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select * from institution
                                         where (cast(:kind as text) is null or kind = :kind)
                                           and (cast(:country as text) is null or country = :country or host = :country)
                                         order by precedence nulls last, sort_name, id limit :most offset :skip
                                        """)
                                .param("kind", filter.kind() == null ? null : filter.kind().name())
                                .param(
                                        "country",
                                        filter.country() == null ? null : filter.country().code())
                                .param("most", PAGE)
                                .param("skip", (long) PAGE * Math.max(0, page))
                                .query(EntryRows::institution)
                                .list());
    }

    /** What belongs to an institution, by precedence and name. */
    public List<Institution> within(PersonId me, InstitutionId whole) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select * from institution where parent = :whole
                                         order by precedence nulls last, sort_name limit 500
                                        """)
                                .param("whole", whole.value())
                                .query(EntryRows::institution)
                                .list());
    }

    /** How many institutions are in sight. */
    public long count(PersonId me) {
        return transactions.as(
                me, () -> sql.sql("select count(*) from institution").query(Long.class).single());
    }

    /** The former rows that the reader may see, newest first, without that of today. */
    public List<Institution> history(PersonId me, InstitutionId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select * from institution_version where id = :id order by version desc")
                                .param("id", id.value())
                                .query(EntryRows::institution)
                                .list());
    }

    /**
     * @throws Problem {@code directory.unit}, {@code directory.clearance}, {@code directory.retain}
     *     as for people; {@code directory.unknown-institution} for a parent out of sight
     */
    public InstitutionId add(PersonId me, UnitCode unit, InstitutionContent content) {
        InstitutionId id = InstitutionId.fresh();
        transactions.runAs(
                me,
                () -> {
                    rights.mustKeep(unit);
                    mustBeFit(me, id, content);
                    sql.sql(
                                    """
                                    insert into institution (id, unit, kind, names, spellings, country, host, parent, precedence, sort_name, folded, sounds,
                                        source, retain_until, label, compartments, readers, author, created_at, changed_by, changed_at)
                                    values (:id, :unit, :kind, cast(:names as jsonb), :spellings, :country, :host, :parent, :precedence, :sortName, :folded,
                                        :sounds, :source, :retainUntil, :label, :compartments, :readers, :me, :now, :me, :now)
                                    """)
                            .param("id", id.value())
                            .param("unit", unit.value())
                            .param("me", me.value())
                            .param("now", Timestamp.from(clock.instant()))
                            .params(EntryRows.columns(unit, content))
                            .update();
                });
        events.publishEvent(new DirectoryChanged(id.ref()));
        return id;
    }

    /**
     * @param version of the row that the change was made upon
     * @throws Problem as {@link #add}; {@code directory.changed} when somebody was faster, {@code
     *     directory.parent} when it would belong to itself
     */
    public void change(PersonId me, InstitutionId id, int version, InstitutionContent content) {
        transactions.runAs(
                me,
                () -> {
                    Institution before = required(id);
                    rights.mustKeep(before.unit());
                    mustBeFit(me, id, content);
                    int changed =
                            sql.sql(
                                            """
                                            update institution set kind = :kind, names = cast(:names as jsonb), spellings = :spellings, country = :country, host = :host,
                                                parent = :parent, precedence = :precedence, sort_name = :sortName, folded = :folded, sounds = :sounds,
                                                source = :source, retain_until = :retainUntil, label = :label, compartments = :compartments,
                                                readers = :readers, version = version + 1, changed_by = :me, changed_at = :now
                                             where id = :id and version = :version
                                            """)
                                    .param("id", id.value())
                                    .param("version", version)
                                    .param("me", me.value())
                                    .param("now", Timestamp.from(clock.instant()))
                                    .params(EntryRows.columns(before.unit(), content))
                                    .update();
                    if (changed == 0) {
                        throw Problem.conflict("directory.changed");
                    }
                });
        events.publishEvent(new DirectoryChanged(id.ref()));
    }

    private void mustBeFit(PersonId me, InstitutionId id, InstitutionContent content) {
        content.handling().mustBeInTime(LocalDate.ofInstant(clock.instant(), zone));
        rights.mustBeCleared(me, content.handling().distribution());
        @Nullable InstitutionId above = content.parent();
        for (int height = 0; above != null; height++) {
            if (above.equals(id) || height == DEEPEST) {
                throw Problem.refused("directory.parent").at("parent");
            }
            above = required(above).content().parent();
        }
    }
}
