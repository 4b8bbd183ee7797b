package chancery.work.press.communiques;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Communiqués in lists, under the rights of who asks; the latest first. Leaves no trace. */
@Component
public class CommuniqueLists {
    /** How many a page has. */
    public static final int PAGE = 100;

    private static final String LINES =
            "select c.id, c.title, c.state, c.country, c.day, c.languages, c.unit, c.label, c.origin from communique c ";

    private static final String WHERE =
            """
             where (:state::text is null or c.state = :state) and (:country::text is null or c.country = :country)
               and (:aboutKind::text is null or (c.about_kind, c.about_id) = (:aboutKind, :aboutId)
                    or :aboutKind = 'communique' and c.corrects::text = :aboutId
                    or :aboutKind = 'dispatch'
                       and exists (select 1 from communique_sent s where s.communique = c.id and s.dispatch::text = :aboutId))
               and (:text::text = '' or c.words ilike :text)
            """;

    private final JdbcClient sql;
    private final Transactions transactions;

    CommuniqueLists(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * A page of them.
     *
     * @param page from 0
     */
    public List<CommuniqueLine> page(PersonId me, CommuniqueFilter filter, int page) {
        return select(me, filter, PAGE, (long) PAGE * Math.max(0, page));
    }

    /** The latest of them. */
    public List<CommuniqueLine> latest(PersonId me, CommuniqueFilter filter, int most) {
        return select(me, filter, most, 0);
    }

    public long count(PersonId me, CommuniqueFilter filter) {
        return transactions.as(
                me,
                () ->
                        sql.sql("select count(*) from communique c " + WHERE)
                                .params(params(filter))
                                .query(Long.class)
                                .single());
    }

    /** Those that the person may see, by id. */
    public Map<CommuniqueId, CommuniqueLine> see(PersonId me, Collection<CommuniqueId> ids) {
        UUID[] wanted = ids.stream().map(CommuniqueId::value).toArray(UUID[]::new);
        return transactions
                .as(
                        me,
                        () ->
                                sql.sql(LINES + "where c.id = any (:ids)")
                                        .param("ids", wanted)
                                        .query(CommuniqueRows::line)
                                        .list())
                .stream()
                .collect(Collectors.toMap(CommuniqueLine::id, Function.identity()));
    }

    private List<CommuniqueLine> select(
            PersonId me, CommuniqueFilter filter, int most, long offset) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        LINES
                                                + WHERE
                                                + "order by c.day desc, c.changed_at desc, c.id limit :most offset :offset")
                                .params(params(filter))
                                .param("most", most)
                                .param("offset", offset)
                                .query(CommuniqueRows::line)
                                .list());
    }

    private static Map<String, @Nullable Object> params(CommuniqueFilter filter) {
        Map<String, @Nullable Object> params = new HashMap<>();
        String text = filter.text().strip().replaceAll("([\\\\%_])", "\\\\$1");
        Country country = filter.country();
        params.put("text", text.isEmpty() ? "" : "%" + text + "%");
        params.put("state", filter.state() == null ? null : filter.state().name());
        params.put("country", country == null ? null : country.code());
        params.put("aboutKind", filter.about() == null ? null : filter.about().kind());
        params.put("aboutId", filter.about() == null ? null : filter.about().id());
        return params;
    }
}
