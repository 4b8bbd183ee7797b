package chancery.work.planning.board;

import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.PlanId;
import chancery.work.planning.posts.PostProfile;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts over the plans of all posts that a reader may see.
 *
 * <p>The database counts under the reader's policies; what is added up here was counted there.
 * Measured by {@code ./chancery bench plan}.
 */
@Component
public class Board {
    /** How many narratives are shown at once. */
    public static final int MOST_NARRATIVES = 300;

    /** The plans that are counted: those that were put to the ministry. */
    static final String COUNTED =
            """
            select p.id, p.unit, p.title, p.state, f.country, f.region, f.city, f.latitude, f.longitude
              from plan p left join post_profile f on f.unit = p.unit
             where p.year = :year and p.state <> 'DRAFT'
               and (cast(:region as text) is null or f.region = :region)
               and (cast(:post as text) is null or p.unit = :post)
            """;

    private static final String TALLIES =
            """
            select a.plan, a.strand, count(*) as actions, sum(a.progress) as progress,
                   action_standing(a.starts, a.ends, a.progress, a.cancelled, :today) as standing
              from plan_action a
             where a.plan in (select c.id from (%s) c) and (cast(:strand as text) is null or a.strand = :strand)
             group by a.plan, a.strand, standing
            """
                    .formatted(COUNTED);

    private static final String BUDGETS =
            """
            select b.plan, b.currency, sum(b.amount) as amount
              from plan_budget b
             where b.plan in (select c.id from (%s) c) and not b.cancelled
               and (cast(:strand as text) is null or b.strand = :strand)
             group by b.plan, b.currency
            """
                    .formatted(COUNTED);

    private static final String NARRATIVES =
            """
            select p.unit, p.id as plan, a.id as action, a.strand, a.title, e.percent, e.note, e.reason, e.day
              from (%s) p
              join lateral (select distinct on (x.action) x.action, x.percent, x.note, x.reason, x.day from plan_progress x
                             where x.plan = p.id
                             order by x.action, x.day desc, x.at desc, x.id desc) e on e.note <> '' or e.reason <> ''
              join plan_action a on a.plan = p.id and a.id = e.action
             where cast(:strand as text) is null or a.strand = :strand
             order by a.strand, p.unit, e.day desc limit %d
            """
                    .formatted(COUNTED, MOST_NARRATIVES);

    private static final String OBJECTIVES =
            """
            select o.id, o.strand, o.title, o.due, s.standing, s.actions, s.progress
              from plan_objective o left join (
                select a.objective, count(*) as actions, sum(a.progress) as progress,
                       action_standing(a.starts, a.ends, a.progress, a.cancelled, :today) as standing
                  from plan_action a where a.plan = :plan group by a.objective, standing) s on s.objective = o.id
             where o.plan = :plan order by o.position
            """;

    private static final String YEARS =
            "select distinct year from plan where state <> 'DRAFT' order by year desc";

    private static final String STRANDS =
            "select strand from plan_objective where plan in (select c.id from (%s) c) group by strand order by min(position), strand"
                    .formatted(COUNTED);

    private static final String REGIONS =
            "select distinct c.region from (%s) c where c.region is not null order by c.region"
                    .formatted(COUNTED);

    private static final String POSTS =
            "select c.unit from (%s) c order by c.unit".formatted(COUNTED);

    private final JdbcClient sql;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    public Board(JdbcClient sql, Transactions transactions, InstantSource clock, ZoneId zone) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /** The plans of a year, as of today. */
    public Consolidation of(PersonId me, int year, BoardFilter filter) {
        LocalDate today = today();
        return transactions.as(
                me,
                () -> {
                    Map<UUID, SortedMap<String, Tally>> tallies = tallies(year, filter, today);
                    Map<UUID, Money> budgets = budgets(year, filter);
                    List<PostLine> posts =
                            narrowed(sql.sql(COUNTED + "order by p.unit"), year, filter)
                                    .query((row, i) -> line(row, tallies, budgets))
                                    .list();
                    return new Consolidation(year, today, posts);
                });
    }

    /** What the board of a year may be narrowed to. */
    public BoardChoices choices(PersonId me, int year) {
        return transactions.as(
                me,
                () ->
                        new BoardChoices(
                                sql.sql(YEARS).query(Integer.class).list(),
                                texts(STRANDS, year),
                                texts(REGIONS, year),
                                texts(POSTS, year).stream().map(UnitCode::of).toList()));
    }

    private List<String> texts(String statement, int year) {
        return narrowed(sql.sql(statement), year, BoardFilter.ALL).query(String.class).list();
    }

    /** The objectives of one plan in their order; none when the reader may not see it. */
    public List<ObjectiveLine> objectives(PersonId me, PlanId plan) {
        return transactions.as(
                me,
                () ->
                        sql.sql(OBJECTIVES)
                                .param("plan", plan.value())
                                .param("today", Date.valueOf(today()))
                                .query(ObjectiveLine::gathered));
    }

    /** What was written of actions last, by strand and post; at most {@link #MOST_NARRATIVES}. */
    public List<Narrative> narratives(PersonId me, int year, BoardFilter filter) {
        return transactions.as(
                me,
                () ->
                        narrowed(sql.sql(NARRATIVES), year, filter)
                                .param("strand", filter.strand())
                                .query(Board::narrative)
                                .list());
    }

    private Map<UUID, SortedMap<String, Tally>> tallies(
            int year, BoardFilter filter, LocalDate today) {
        Map<UUID, SortedMap<String, Tally>> tallies = new HashMap<>();
        narrowed(sql.sql(TALLIES), year, filter)
                .param("today", Date.valueOf(today))
                .param("strand", filter.strand())
                .query(row -> {
                    tallies.computeIfAbsent(row.getObject("plan", UUID.class), _ -> new TreeMap<>())
                            .merge(row.getString("strand"), tally(row), Tally::plus);
                });
        return tallies;
    }

    private Map<UUID, Money> budgets(int year, BoardFilter filter) {
        Map<UUID, Money> budgets = new HashMap<>();
        narrowed(sql.sql(BUDGETS), year, filter)
                .param("strand", filter.strand())
                .query(row -> {
                    budgets.merge(
                            row.getObject("plan", UUID.class),
                            Money.of(row.getString("currency"), row.getBigDecimal("amount")),
                            Money::plus);
                });
        return budgets;
    }

    /** Sets the parameters of {@link #COUNTED}. */
    static JdbcClient.StatementSpec narrowed(
            JdbcClient.StatementSpec statement, int year, BoardFilter filter) {
        return statement
                .param("year", year)
                .param("region", filter.region())
                .param("post", filter.post() == null ? null : filter.post().value());
    }

    static Tally tally(ResultSet row) throws SQLException {
        return Tally.of(
                ActionStanding.valueOf(row.getString("standing")),
                row.getInt("actions"),
                row.getLong("progress"));
    }

    private static PostLine line(
            ResultSet row, Map<UUID, SortedMap<String, Tally>> tallies, Map<UUID, Money> budgets)
            throws SQLException {
        UUID plan = row.getObject("id", UUID.class);
        UnitCode post = UnitCode.of(row.getString("unit"));
        String country = row.getString("country");
        return new PostLine(
                PlanId.of(plan),
                post,
                row.getString("title"),
                row.getString("state"),
                country == null
                        ? null
                        : new PostProfile(
                                post,
                                country,
                                row.getString("region"),
                                row.getString("city"),
                                row.getDouble("latitude"),
                                row.getDouble("longitude")),
                tallies.getOrDefault(plan, new TreeMap<>()),
                budgets.getOrDefault(plan, Money.NONE));
    }

    private static Narrative narrative(ResultSet row, int i) throws SQLException {
        return new Narrative(
                UnitCode.of(row.getString("unit")),
                PlanId.of(row.getObject("plan", UUID.class)),
                row.getObject("action", UUID.class),
                row.getString("strand"),
                row.getString("title"),
                row.getInt("percent"),
                row.getString("note"),
                row.getString("reason"),
                row.getObject("day", LocalDate.class));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
