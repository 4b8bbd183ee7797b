package chancery.work.engagements.commitments;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Promises in lists, under the rights of who asks: open ones by the day that they are due, those
 * without a day after them, then decided ones, the latest first. Leaves no trace.
 */
@Component
public class Ledger {
    /** The most that one list has. */
    public static final int MOST = 1_000;

    private static final String ORDER =
            """
             order by (state <> 'OPEN'), case when state = 'OPEN' then due end nulls last, decided_on desc, said_on, id limit :most
            """;

    private final JdbcClient sql;
    private final Transactions transactions;

    Ledger(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    public List<Commitment> list(PersonId me, CommitmentFilter filter) {
        String text = filter.text().strip().replaceAll("([\\\\%_])", "\\\\$1");
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select * from commitment
                                         where (:side::text is null or side = :side) and (:country::text is null or country = :country)
                                           and (:responsible::uuid is null or responsible = :responsible)
                                           and (:refKind::text is null or said_kind = :refKind and said_id = :refId)
                                           and (:which = 'ALL' or (state = 'OPEN') = (:which = 'OPEN'))
                                           and (:text::text = '' or words ilike :text or by_whom ilike :text or to_whom ilike :text
                                                or said_text ilike :text)
                                        """
                                                + ORDER)
                                .param("side", filter.side() == null ? null : filter.side().name())
                                .param(
                                        "country",
                                        filter.country() == null ? null : filter.country().code())
                                .param("responsible", id(filter.responsible()))
                                .param(
                                        "refKind",
                                        filter.where() == null ? null : filter.where().kind())
                                .param("refId", filter.where() == null ? null : filter.where().id())
                                .param("which", filter.which().name())
                                .param("text", text.isEmpty() ? "" : "%" + text + "%")
                                .param("most", MOST)
                                .query(CommitmentRows::commitment)
                                .list());
    }

    /** Those for which the person is responsible, that are late or due within so many days. */
    public List<Commitment> mine(PersonId me, LocalDate today, int days) {
        return list(me, CommitmentFilter.OPEN.of(me)).stream()
                .filter(each ->
                        each.content().due() != null
                                && !each.content().due().isAfter(today.plusDays(days)))
                .toList();
    }

    /** Open ones that are due between two days, both included. */
    public List<Commitment> due(PersonId me, LocalDate from, LocalDate to) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select * from commitment where state = 'OPEN' and due between :from and :to"
                                                + ORDER)
                                .param("from", from)
                                .param("to", to)
                                .param("most", MOST)
                                .query(CommitmentRows::commitment)
                                .list());
    }

    /** All that a unit keeps and that were given or decided between two days, both included. */
    public List<Commitment> of(PersonId me, UnitCode unit, LocalDate from, LocalDate to) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select * from commitment
                                         where unit = :unit and (said_on between :from and :to or decided_on between :from and :to)
                                         order by said_on, id
                                        """)
                                .param("unit", unit.value())
                                .param("from", from)
                                .param("to", to)
                                .query(CommitmentRows::commitment)
                                .list());
    }

    /** Those that were said at a thing or are shown by it. */
    public List<Commitment> naming(PersonId me, Ref thing) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select * from commitment
                                         where (said_kind, said_id) = (:kind, :id) or (evidence_kind, evidence_id) = (:kind, :id)
                                        """
                                                + ORDER)
                                .param("kind", thing.kind())
                                .param("id", thing.id())
                                .param("most", MOST)
                                .query(CommitmentRows::commitment)
                                .list());
    }

    /** Those that the person may see, by id. */
    public Map<CommitmentId, Commitment> see(PersonId me, Collection<CommitmentId> ids) {
        UUID[] wanted = ids.stream().map(CommitmentId::value).toArray(UUID[]::new);
        return transactions
                .as(
                        me,
                        () ->
                                sql.sql("select * from commitment where id = any (:ids)")
                                        .param("ids", wanted)
                                        .query(CommitmentRows::commitment)
                                        .list())
                .stream()
                .collect(Collectors.toMap(Commitment::id, Function.identity()));
    }

    /** Countries of the promises in sight, by code. */
    public Set<Country> countries(PersonId me) {
        return new TreeSet<>(
                transactions.as(
                        me,
                        () ->
                                sql.sql(
                                                "select distinct country from commitment where country is not null")
                                        .query((row, _) -> Country.of(row.getString("country")))
                                        .list()));
    }

    /** Who is responsible for any of the promises in sight, by id with their name. */
    public Map<PersonId, String> responsible(PersonId me) {
        return transactions
                .as(
                        me,
                        () ->
                                sql.sql(
                                                """
                                                select responsible, max(responsible_name) as name from commitment
                                                 where responsible is not null group by responsible order by 2
                                                """)
                                        .query((row, _) ->
                                                Map.entry(
                                                        PersonId.of(
                                                                row.getObject(
                                                                        "responsible", UUID.class)),
                                                        row.getString("name")))
                                        .list())
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (a, _) -> a,
                                LinkedHashMap::new));
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
