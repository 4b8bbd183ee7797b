package chancery.door.bench;

import chancery.foundation.register.Book;
import chancery.foundation.register.BookNumber;
import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Numbers;
import chancery.foundation.register.Register;
import chancery.foundation.storage.ActingTransactions;
import chancery.foundation.storage.DataSources;
import chancery.foundation.storage.DatabaseSettings;
import chancery.foundation.storage.Migrations;
import chancery.foundation.storage.PostgresProcess;
import chancery.foundation.storage.PostgresSettings;
import chancery.kernel.DispatchId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * How many registrations a second are durable: a number, an entry and the tree, against the least
 * that any gap-free register must do, one row inserted and one counter moved, on the same
 * PostgreSQL with the same settings. Rounds of both take turns.
 *
 * <p>Both serialise on their counter: while a commit is written to disk nobody else can take the
 * next number. More writers therefore gain little with either.
 */
public final class RegisterBench {
    private static final int ROUNDS = 15;
    private static final Duration ROUND = Duration.ofMillis(700);
    private static final UnitCode UNIT = UnitCode.of("SG/4");
    private static final byte[] PAYLOAD = new byte[120];

    private final HikariDataSource bare;
    private final Transactions transactions;
    private final Numbers numbers;
    private final Register register;

    private RegisterBench(HikariDataSource bare, HikariDataSource app) {
        JdbcClient jdbc = JdbcClient.create(app);
        this.bare = bare;
        this.transactions = new ActingTransactions(jdbc, new JdbcTransactionManager(app));
        this.numbers = new Numbers(jdbc);
        this.register = new Register(jdbc);
    }

    /**
     * Starts a durable PostgreSQL of its own, measures for some 45 seconds and prints the medians
     * of the rates and of the rounds' ratios.
     *
     * @param folder an empty folder on the disk to be measured
     */
    public static void run(PrintStream out, Path folder)
            throws SQLException, InterruptedException, ExecutionException {
        try (PostgresProcess server = PostgresProcess.start(PostgresSettings.in(folder))) {
            DatabaseSettings database = server.database();
            Migrations.run(database);
            try (HikariDataSource owner = DataSources.owner(database, 10);
                    HikariDataSource app = DataSources.app(database, 10)) {
                RegisterBench bench = new RegisterBench(owner, app);
                bench.prepareRival();
                bench.measure(out, 1);
                bench.measure(out, 8);
            }
        }
    }

    private void prepareRival() throws SQLException {
        try (Connection connection = bare.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA bench");
            statement.execute("CREATE TABLE bench.entry (id bigint PRIMARY KEY, payload bytea)");
            statement.execute(
                    "CREATE TABLE bench.counter (id int PRIMARY KEY, last bigint)"
                            + " WITH (fillfactor = 50)");
            statement.execute("INSERT INTO bench.counter VALUES (1, 0)");
        }
    }

    private void measure(PrintStream out, int writers)
            throws InterruptedException, ExecutionException {
        rate(writers, this::twoRows);
        rate(writers, this::registration);
        List<Double> rival = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rival.add(rate(writers, this::twoRows));
            ours.add(rate(writers, this::registration));
            ratios.add(ours.getLast() / rival.getLast());
        }
        out.printf(
                "register  %d writer%s  registration %,8.0f/s   bare two-row commit %,8.0f/s   ratio"
                        + " %.2f%n",
                writers, writers == 1 ? " " : "s", median(ours), median(rival), median(ratios));
    }

    /** One durable registration, as it is done when a dispatch is signed. */
    private void registration() {
        transactions.runAsNode(() -> {
            BookNumber number = numbers.next(UNIT, Book.DEPARTURE, 2026);
            register.append(
                    new Entry.Departure(
                            Instant.EPOCH,
                            number,
                            DispatchId.of(new UUID(1, number.value())),
                            Digest.sha512(PAYLOAD)));
        });
    }

    /** The least that gives a number without gaps and a row that bears it. */
    private void twoRows() {
        try (Connection connection = bare.getConnection()) {
            connection.setAutoCommit(false);
            long number;
            try (PreparedStatement count =
                            connection.prepareStatement(
                                    "UPDATE bench.counter SET last = last + 1 WHERE id = 1 RETURNING last");
                    var result = count.executeQuery()) {
                result.next();
                number = result.getLong(1);
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO bench.entry VALUES (?, ?)")) {
                insert.setLong(1, number);
                insert.setBytes(2, PAYLOAD);
                insert.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Completed runs a second, by this many writers at once. */
    private static double rate(int writers, Runnable work)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + ROUND.toNanos();
        Callable<Long> writer =
                () -> {
                    long done = 0;
                    while (System.nanoTime() < end) {
                        work.run();
                        done++;
                    }
                    return done;
                };
        long done = 0;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                counts.add(threads.submit(writer));
            }
            for (Future<Long> count : counts) {
                done += count.get();
            }
        }
        return done * 1e9 / (System.nanoTime() - begin);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
