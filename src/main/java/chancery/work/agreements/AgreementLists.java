package chancery.work.agreements;

import chancery.kernel.Country;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agreements that a person may see, listed and counted; opening one is {@link Agreements}. */
@Component
public class AgreementLists {
    /** How many one list shows. */
    public static final int MOST = 5_000;

    private static final String LINES =
            """
            select * from (
                select a.*, coalesce((select s.state from agreement_state s where s.agreement = a.id and s.day <= :today
                                       order by s.day desc, s.rank desc limit 1), 'PREPARED') as state
                  from agreement a) a
            """;

    private final JdbcClient sql;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    AgreementLists(JdbcClient sql, Transactions transactions, InstantSource clock, ZoneId zone) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /** Those that the person may see, the latest concluded first; at most {@link #MOST}. */
    public List<AgreementLine> all(PersonId me, AgreementFilter filter) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        LINES
                                                + """
                                                 where (:country::text is null or a.id in (select p.agreement from agreement_party p where p.country = :country))
                                                   and (:kind::text is null or a.kind = :kind) and (:state::text is null or a.state = :state)
                                                   and (:year::int is null or a.concluded = :year)
                                                   and (:text = '' or a.words like :like)
                                                 order by a.concluded desc nulls first, a.title, a.id limit :most
                                                """)
                                .param(
                                        "country",
                                        filter.country() == null ? null : filter.country().code())
                                .param("kind", filter.kind() == null ? null : filter.kind().name())
                                .param(
                                        "state",
                                        filter.state() == null ? null : filter.state().name())
                                .param("year", filter.year())
                                .param("text", filter.text().strip())
                                .param("like", AgreementShelf.like(filter.text()))
                                .param("most", MOST)
                                .param("today", today())
                                .query(AgreementRows::line)
                                .list());
    }

    /** Those of a few that the person may see; leaves no trace and shows no more than a list. */
    public List<AgreementLine> lines(PersonId me, Collection<UUID> ids) {
        return transactions.as(
                me,
                () ->
                        sql.sql(LINES + " where a.id = any (:ids) order by a.title, a.id")
                                .param("ids", ids.toArray(UUID[]::new))
                                .param("today", today())
                                .query(AgreementRows::line)
                                .list());
    }

    /**
     * Those that have to do with a thing: a country or institution that is party, or anything that
     * an entry cites. At most 100, the latest changed first.
     */
    public List<AgreementLine> about(PersonId me, Ref thing) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        LINES
                                                + """
                                                 where a.id in (select p.agreement from agreement_party p where :kind = 'country' and p.country = :ref
                                                                union select r.agreement from agreement_ref r where r.kind = :kind and r.ref = :ref
                                                                union select t.agreement from agreement_told t where :kind = 'dispatch' and t.dispatch::text = :ref)
                                                    or :kind = 'agreement' and a.id::text = :ref
                                                 order by a.updated_at desc limit 100
                                                """)
                                .param("kind", thing.kind())
                                .param("ref", thing.id())
                                .param("today", today())
                                .query(AgreementRows::line)
                                .list());
    }

    /** The signed dispatches that have told an agreement in sight, the latest first. */
    public List<DispatchId> told(PersonId me, UUID agreement) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select dispatch from agreement_told where agreement = :id order by at desc")
                                .param("id", agreement)
                                .query((row, _) ->
                                        DispatchId.of(row.getObject("dispatch", UUID.class)))
                                .list());
    }

    /** Countries that are party to agreements in sight, with how many. */
    public Map<Country, Integer> countries(PersonId me) {
        return transactions.as(
                me,
                () -> {
                    Map<Country, Integer> counted = new TreeMap<>();
                    sql.sql("select country, count(*) as n from agreement_party group by country")
                            .query(row -> {
                                counted.put(Country.of(row.getString("country")), row.getInt("n"));
                            });
                    return counted;
                });
    }

    /** The years of conclusion of agreements in sight, the latest first. */
    public List<Integer> years(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select distinct concluded from agreement where concluded is not null order by concluded desc")
                                .query(Integer.class)
                                .list());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
