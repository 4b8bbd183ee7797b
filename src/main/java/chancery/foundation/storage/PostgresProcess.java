package chancery.foundation.storage;

import chancery.kernel.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in a folder, reachable on loopback by password only.
 *
 * <p>It survives being killed: a server that an earlier process left behind is stopped first, a
 * server that was killed recovers from its write-ahead log. It runs without root's rights also when
 * root starts it ({@link Unprivileged}).
 */
public final class PostgresProcess implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PostgresProcess.class);

    private final FolderLock lock;
    private final Cluster cluster;
    private final Passwords passwords;
    private final int port;

    private PostgresProcess(FolderLock lock, Cluster cluster, Passwords passwords, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.passwords = passwords;
        this.port = port;
    }

    /**
     * Starts the server, making the cluster, the roles and the database at the first start.
     *
     * @throws Problem {@code storage.home.locked} when another process has the folder; {@code
     *     storage.postgres.start} with the end of the server's log when it does not come up; {@code
     *     storage.postgres.platform} or {@code storage.postgres.root} when this machine cannot run
     *     it
     */
    public static PostgresProcess start(PostgresSettings settings) {
        return start(settings, Unprivileged.forThisUser());
    }

    static PostgresProcess start(PostgresSettings settings, Unprivileged unprivileged) {
        FolderLock lock = FolderLock.hold(settings.folder());
        try {
            PostgresProcess process =
                    new PostgresProcess(
                            lock,
                            new Cluster(settings, unprivileged),
                            Passwords.in(settings.folder()),
                            settings.port() == 0 ? freePort() : settings.port());
            process.bringUp();
            return process;
        } catch (IOException e) {
            lock.close();
            throw PrivateFiles.unusable(settings.folder(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * How to reach the server that another process runs in a folder, for tools that look beside a
     * running node; empty when none runs.
     */
    public static Optional<DatabaseSettings> runningIn(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Optional<Postmaster> running = Postmaster.runningOn(Cluster.data(absolute));
            if (running.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(database(running.get().port(), Passwords.in(absolute)));
        } catch (IOException e) {
            throw PrivateFiles.unusable(absolute, e);
        }
    }

    /** How to reach the program's database in it. */
    public DatabaseSettings database() {
        return database(port, passwords);
    }

    public int port() {
        return port;
    }

    /** Rolls back what runs, writes everything to disk and stops. */
    @Override
    public void close() {
        try {
            cluster.stop();
        } catch (IOException e) {
            log.warn("PostgreSQL on port {} did not stop: {}", port, e.toString());
        } finally {
            lock.close();
        }
    }

    DatabaseSettings.Login superuser() {
        return new DatabaseSettings.Login("postgres", passwords.superuser());
    }

    String url(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static DatabaseSettings database(int port, Passwords passwords) {
        return new DatabaseSettings(
                url(port, Roles.DATABASE),
                new DatabaseSettings.Login(Roles.OWNER, passwords.owner()),
                new DatabaseSettings.Login(Roles.APP, passwords.app()));
    }

    private void bringUp() throws IOException {
        stopOrphan();
        if (!cluster.exists()) {
            cluster.create(passwords.superuser());
        }
        cluster.configure(port);
        cluster.start();
        try {
            Roles.prepare(url("postgres"), superuser(), database());
        } catch (SQLException e) {
            cluster.stop();
            throw new IOException("the roles could not be prepared: " + e.getMessage(), e);
        }
    }

    /** A killed program leaves its server running, a killed machine only the file that names it. */
    private void stopOrphan() throws IOException {
        Optional<Postmaster> orphan = Postmaster.runningOn(cluster.data());
        if (orphan.isPresent()) {
            log.info("stopping PostgreSQL {} that was left running", orphan.get().process().pid());
            cluster.stop();
        } else {
            Files.deleteIfExists(cluster.data().resolve("postmaster.pid"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
