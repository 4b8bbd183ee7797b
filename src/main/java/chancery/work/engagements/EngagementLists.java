package chancery.work.engagements;

import chancery.kernel.Country;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Engagements in lists, under the rights of who asks; the latest first. Leaves no trace. */
@Component
public class EngagementLists {
    /** How many a page has. */
    public static final int PAGE = 100;

    private static final String LINES =
            """
            select e.id, e.kind, e.title, e.country, e.place, e.starts, e.ends, e.unit, e.label, e.origin, e.cancelled_at,
                   (select coalesce(string_agg(p.name, ' · ' order by p.position), '')
                      from (select * from engagement_participant p where p.engagement = e.id and p.side = 'THEIRS'
                             order by p.position limit 4) p) as met
              from engagement e
            """;

    private static final String WHERE =
            """
             where (:kind::text is null or e.kind = :kind) and (:country::text is null or e.country = :country)
               and (:unit::text is null or e.unit = :unit) and (:from::date is null or e.ends >= :from)
               and (:to::date is null or e.starts <= :to)
               and (:refKind::text is null
                    or exists (select 1 from engagement_link l where l.engagement = e.id and l.kind = :refKind and l.ref = :refId)
                    or :refKind = 'dispatch'
                       and exists (select 1 from engagement_sent s where s.engagement = e.id and s.dispatch::text = :refId))
               and (:text::text = '' or e.title ilike :text or e.place ilike :text
                    or exists (select 1 from engagement_participant p where p.engagement = e.id and (p.name ilike :text or p.institution ilike :text)))
            """;

    private final JdbcClient sql;
    private final Transactions transactions;

    EngagementLists(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * A page of them.
     *
     * @param page from 0
     */
    public List<EngagementLine> page(PersonId me, EngagementFilter filter, int page) {
        return select(me, filter, PAGE, (long) PAGE * Math.max(0, page));
    }

    /** The latest of them. */
    public List<EngagementLine> latest(PersonId me, EngagementFilter filter, int most) {
        return select(me, filter, most, 0);
    }

    /** The latest of them with all that they hold; leaves no trace, for calendars. */
    public List<Engagement> whole(PersonId me, EngagementFilter filter, int most) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select e.* from engagement e "
                                                + WHERE
                                                + " order by e.starts desc, e.id limit :most")
                                .params(params(filter))
                                .param("most", most)
                                .query(EngagementRows::engagement)
                                .list());
    }

    public long count(PersonId me, EngagementFilter filter) {
        return transactions.as(
                me,
                () ->
                        sql.sql("select count(*) from engagement e " + WHERE)
                                .params(params(filter))
                                .query(Long.class)
                                .single());
    }

    /** Those that the person may see, by id. */
    public Map<EngagementId, EngagementLine> see(PersonId me, Collection<EngagementId> ids) {
        UUID[] wanted = ids.stream().map(EngagementId::value).toArray(UUID[]::new);
        return transactions
                .as(
                        me,
                        () ->
                                sql.sql(LINES + " where e.id = any (:ids)")
                                        .param("ids", wanted)
                                        .query(EngagementRows::line)
                                        .list())
                .stream()
                .collect(Collectors.toMap(EngagementLine::id, Function.identity()));
    }

    /**
     * The latest before a day at which one of these people was met, by entry or else by name; those
     * called off are not among them.
     */
    public List<EngagementLine> met(
            PersonId me,
            Collection<Participant> them,
            EngagementId without,
            LocalDate before,
            int most) {
        String[] names =
                them.stream()
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new);
        String[] entries =
                them.stream()
                        .map(Participant::entry)
                        .filter(Objects::nonNull)
                        .map(Ref::toString)
                        .toArray(String[]::new);
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        LINES
                                                + """
                                                 where e.cancelled_at is null and e.id <> :without and e.starts < :before
                                                   and e.id in (select p.engagement from engagement_participant p
                                                                 where lower(p.name) = any (:names)
                                                                    or p.ref_kind || ':' || p.ref_id = any (:entries))
                                                 order by e.starts desc, e.id limit :most
                                                """)
                                .param("without", without.value())
                                .param("before", before)
                                .param("names", names)
                                .param("entries", entries)
                                .param("most", most)
                                .query(EngagementRows::line)
                                .list());
    }

    /** The signed dispatches that have told an engagement in sight, the latest first. */
    public List<DispatchId> told(PersonId me, EngagementId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select dispatch from engagement_sent where engagement = :id order by at desc")
                                .param("id", id.value())
                                .query((row, _) ->
                                        DispatchId.of(row.getObject("dispatch", UUID.class)))
                                .list());
    }

    /** Countries that the engagements in sight are with, by code. */
    public Set<Country> countries(PersonId me) {
        return new TreeSet<>(
                transactions.as(
                        me,
                        () ->
                                sql.sql(
                                                "select distinct country from engagement where country is not null")
                                        .query((row, _) -> Country.of(row.getString("country")))
                                        .list()));
    }

    private List<EngagementLine> select(
            PersonId me, EngagementFilter filter, int most, long offset) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        LINES
                                                + WHERE
                                                + " order by e.starts desc, e.id limit :most offset :offset")
                                .params(params(filter))
                                .param("most", most)
                                .param("offset", offset)
                                .query(EngagementRows::line)
                                .list());
    }

    private static Map<String, @Nullable Object> params(EngagementFilter filter) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String text = filter.text().strip().replaceAll("([\\\\%_])", "\\\\$1");
        params.put("text", text.isEmpty() ? "" : "%" + text + "%");
        params.put("kind", filter.kind() == null ? null : filter.kind().name());
        params.put("country", filter.country() == null ? null : filter.country().code());
        params.put("unit", filter.unit() == null ? null : filter.unit().value());
        params.put("from", filter.from());
        params.put("to", filter.to());
        params.put("refKind", filter.names() == null ? null : filter.names().kind());
        params.put("refId", filter.names() == null ? null : filter.names().id());
        return params;
    }
}
