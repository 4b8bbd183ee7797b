package chancery.door.bench;

import chancery.foundation.storage.ActingTransactions;
import chancery.foundation.storage.DataSources;
import chancery.foundation.storage.DatabaseSettings;
import chancery.foundation.storage.Migrations;
import chancery.foundation.storage.PostgresProcess;
import chancery.foundation.storage.PostgresSettings;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.board.Board;
import chancery.work.planning.board.BoardFilter;
import chancery.work.planning.board.Rolls;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * How long the consolidation of 30, 300 and 3,000 posts takes, each with 200 actions, 20 indicators
 * and 50 notes, one plan in ten above the reader's clearance. The rival knows no need-to-know: it
 * fetches all rows of the year with a plain query and adds them up in memory, as a program without
 * policies in the database would. Rounds of both take turns.
 */
public final class PlanBench {
    private static final PersonId READER = PersonId.of(new UUID(7, 7));
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 15;

    private final HikariDataSource owner;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Board board;
    private final Rolls rolls;

    private PlanBench(HikariDataSource owner, HikariDataSource app) {
        this.owner = owner;
        this.sql = JdbcClient.create(app);
        this.transactions = new ActingTransactions(sql, new JdbcTransactionManager(app));
        this.board = new Board(sql, transactions, InstantSource.system(), ZoneOffset.UTC);
        this.rolls = new Rolls(sql, transactions);
    }

    /**
     * Starts a PostgreSQL of its own, fills it and measures for a minute or two.
     *
     * @param folder an empty folder
     */
    public static void run(PrintStream out, Path folder) throws Exception {
        try (PostgresProcess server = PostgresProcess.start(PostgresSettings.in(folder))) {
            DatabaseSettings database = server.database();
            Migrations.run(database);
            try (HikariDataSource owner = DataSources.owner(database, 2);
                    HikariDataSource app = DataSources.app(database, 4)) {
                PlanBench bench = new PlanBench(owner, app);
                bench.settle();
                int year = 2026;
                for (int posts : new int[] {30, 300, 3_000}) {
                    bench.fill(year, posts);
                    bench.measure(out, year, posts);
                    year++;
                }
            }
        }
    }

    private void measure(PrintStream out, int year, int posts) throws Exception {
        Map<String, Double> medians =
                new Rounds()
                        .add("board", 1, () -> board.of(READER, year, BoardFilter.ALL))
                        .add("rival", 1, () -> summedInMemory(year))
                        .add("indicators", 1, () -> rolls.of(READER, year, BoardFilter.ALL))
                        .add("narratives", 1, () -> board.narratives(READER, year, BoardFilter.ALL))
                        .run(WARM_UP, ROUNDS);
        double ours = medians.getOrDefault("board", 0.0);
        double rival = medians.getOrDefault("rival", 0.0);
        out.printf(
                "plan  %,5d posts  %,7d actions  board %,8.1f ms   summed in memory without need-to-know"
                        + " %,8.1f ms   ratio %.2f   indicators %,8.1f ms   narratives %,8.1f ms%n",
                posts,
                posts * 200,
                ours,
                rival,
                ours / rival,
                medians.getOrDefault("indicators", 0.0),
                medians.getOrDefault("narratives", 0.0));
    }

    /** The same counts and sums, of all plans: rows come here and are added up here. */
    private Map<UUID, Map<String, Object>> summedInMemory(int year) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<UUID, Map<String, Object>> sums = new HashMap<>();
        transactions.runAsNode(() -> {
            sql.sql(
                            """
                            select a.plan, a.strand, a.starts, a.ends, a.progress, a.cancelled
                              from plan_action a join plan p on p.id = a.plan where p.year = :year and p.state <> 'DRAFT'
                            """)
                    .param("year", year)
                    .query(row -> {
                        ActionStanding standing =
                                ActionStanding.on(
                                        today,
                                        row.getObject("starts", LocalDate.class),
                                        row.getObject("ends", LocalDate.class),
                                        row.getInt("progress"),
                                        row.getBoolean("cancelled"));
                        sums.computeIfAbsent(
                                        row.getObject("plan", UUID.class), _ -> new HashMap<>())
                                .merge(
                                        row.getString("strand") + standing,
                                        1,
                                        (a, b) -> (Integer) a + (Integer) b);
                    });
            sql.sql(
                            """
                            select b.plan, b.currency, b.amount from plan_budget b join plan p on p.id = b.plan
                             where p.year = :year and p.state <> 'DRAFT' and not b.cancelled
                            """)
                    .param("year", year)
                    .query(row -> {
                        sums.computeIfAbsent(
                                        row.getObject("plan", UUID.class), _ -> new HashMap<>())
                                .merge(
                                        row.getString("currency"),
                                        row.getBigDecimal("amount"),
                                        (a, b) -> ((BigDecimal) a).add((BigDecimal) b));
                    });
        });
        return sums;
    }

    /** A ministry with one planning officer. */
    private void settle() {
        transactions.runAsNode(() -> {
            sql.sql("insert into node values ('ministry', true, 'M', 'M', 'M', 'M')").update();
            sql.sql(
                            """
                            insert into unit (code, kind, node, name_fr, name_en, name_es, name_ar)
                            values ('SG/4', 'MINISTRY_UNIT', 'ministry', 'S', 'S', 'S', 'S')
                            """)
                    .update();
            sql.sql(
                            """
                            insert into person (id, login, name, unit, created_at)
                            values (:id, 'officer', 'Officer', 'SG/4', now())
                            """)
                    .param("id", READER.value())
                    .update();
            sql.sql("insert into membership values (:id, 'SG/4', 'PLANNING_OFFICER')")
                    .param("id", READER.value())
                    .update();
            sql.sql("insert into clearance (person, label) values (:id, 2)")
                    .param("id", READER.value())
                    .update();
        });
    }

    private void fill(int year, int posts) throws SQLException {
        transactions.runAsNode(() -> {
            insert(
                    """
                    insert into unit (code, kind, node, name_fr, name_en, name_es, name_ar)
                    select 'POST ' || n, 'POST', 'ministry', 'P', 'P', 'P', 'P' from generate_series(1, :posts) n
                    on conflict do nothing
                    """,
                    year,
                    posts);
            insert(
                    """
                    insert into post_profile (unit, country, region, city, latitude, longitude)
                    select 'POST ' || n, 'PE', 'REGION_' || n % 6, 'Town', 0, 0 from generate_series(1, :posts) n
                    on conflict do nothing
                    """,
                    year, posts);
            insert(
                    """
                    insert into plan (id, unit, year, title, currency, superior, origin, state, label, readers, sheet,
                        baseline, current, created_at, updated_at)
                    select gen_random_uuid(), 'POST ' || n, :year, 'Plan of action', 'EUR', 'SG/4', 'ARRIVED', 'APPROVED',
                           case when n % 10 = 0 then 3 else 1 end, array['unit:SG/4'], '{}', 1, 1, now(), now()
                      from generate_series(1, :posts) n
                    """,
                    year, posts);
            insert(
                    """
                    insert into plan_action (id, plan, position, strand, objective, title, kind, starts, ends, owner, cancelled, progress)
                    select gen_random_uuid(), p.id, n, (array['POLITICAL', 'ECONOMIC', 'CULTURAL', 'COMMUNICATION'])[1 + n % 4], p.id,
                           'Action ' || n || ' of the post, as long as titles are', 'MEETING',
                           make_date(:year, 1, 1) + (n * 37) % 300, make_date(:year, 1, 1) + (n * 37) % 300 + n % 60, 'Officer',
                           n % 25 = 0, 10 + 15 * (n % 7)
                      from plan p, generate_series(1, 200) n where p.year = :year and :posts > 0
                    """,
                    year, posts);
            insert(
                    """
                    insert into plan_budget (plan, action, position, strand, title, amount, currency, cancelled)
                    select a.plan, a.id, 0, a.strand, '', 100 * a.position, (array['EUR', 'USD'])[1 + a.position % 2], a.cancelled
                      from plan_action a join plan p on p.id = a.plan where p.year = :year and :posts > 0
                    """,
                    year, posts);
            insert(
                    """
                    insert into plan_indicator (id, plan, position, strand, objective, title, measure, unit, ascending, aggregate, baseline, target)
                    select gen_random_uuid(), p.id, n, 'ECONOMIC', p.id, 'Indicator ' || n, 'UNIT', 'visitors', true, true, n, 10 * n
                      from plan p, generate_series(1, 20) n where p.year = :year and :posts > 0
                    """,
                    year,
                    posts);
            insert(
                    """
                    insert into plan_actual (id, plan, indicator, starts, ends, value, author, at)
                    select gen_random_uuid(), i.plan, i.id, make_date(:year, 1, 1), make_date(:year, 3 * q, 1), 3 * q, 'Officer', now()
                      from plan_indicator i join plan p on p.id = i.plan, generate_series(1, 3) q where p.year = :year and :posts > 0
                    """,
                    year,
                    posts);
            insert(
                    """
                    insert into plan_progress (id, plan, action, percent, note, day, author, at)
                    select gen_random_uuid(), a.plan, a.id, a.progress, 'What was done of it', make_date(:year, 6, 1), 'Officer', now()
                      from plan_action a join plan p on p.id = a.plan where p.year = :year and a.position % 4 = 0 and :posts > 0
                    """,
                    year, posts);
        });
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table :
                    new String[] {
                        "plan",
                        "plan_action",
                        "plan_budget",
                        "plan_indicator",
                        "plan_actual",
                        "plan_progress"
                    }) {
                statement.execute("vacuum analyze chancery." + table);
            }
        }
    }

    private void insert(String statement, int year, int posts) {
        sql.sql(statement).param("year", year).param("posts", posts).update();
    }
}
