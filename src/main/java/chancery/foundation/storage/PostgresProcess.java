package chancery.foundation.storage;

import chancery.kernel.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
    private static final long LOG_LIMIT = 10L << 20;

    private final PostgresSettings settings;
    private final FolderLock lock;
    private final Unprivileged unprivileged;
    private final PostgresBinaries binaries;
    private final Path data;
    private final int port;

    private PostgresProcess(PostgresSettings settings, FolderLock lock, Unprivileged unprivileged)
            throws IOException {
        this.settings = settings;
        this.lock = lock;
        this.unprivileged = unprivileged;
        this.binaries = PostgresBinaries.unpackedIn(settings.binaries());
        this.data = settings.folder().resolve("data");
        this.port = settings.port() == 0 ? freePort() : settings.port();
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
            PostgresProcess process = new PostgresProcess(settings, lock, unprivileged);
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

    /** How to reach the program's database in it. */
    public DatabaseSettings database() {
        Passwords passwords = passwords();
        return new DatabaseSettings(
                url(Roles.DATABASE),
                new DatabaseSettings.Login(Roles.OWNER, passwords.owner()),
                new DatabaseSettings.Login(Roles.APP, passwords.app()));
    }

    public int port() {
        return port;
    }

    /** Rolls back what runs, writes everything to disk and stops. */
    @Override
    public void close() {
        try {
            stop("fast");
        } catch (IOException e) {
            log.warn("PostgreSQL in {} did not stop: {}", settings.folder(), e.toString());
        } finally {
            lock.close();
        }
    }

    DatabaseSettings.Login superuser() {
        return new DatabaseSettings.Login("postgres", passwords().superuser());
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void bringUp() throws IOException {
        stopOrphan();
        if (!Files.exists(data)) {
            createCluster();
        }
        configure();
        launch();
        try {
            Roles.prepare(url("postgres"), superuser(), database());
        } catch (SQLException e) {
            stop("fast");
            throw new IOException("the roles could not be prepared: " + e.getMessage(), e);
        }
    }

    private void createCluster() throws IOException {
        Path fresh = settings.folder().resolve("data.new");
        PrivateFiles.deleteTree(fresh);
        PrivateFiles.createFolder(fresh);
        unprivileged.own(fresh);
        Path password = settings.folder().resolve("superuser.new");
        PrivateFiles.write(password, passwords().superuser());
        List<String> command =
                new ArrayList<>(
                        List.of(
                                binaries.program("initdb").toString(),
                                "--pgdata=" + fresh,
                                "--username=postgres",
                                "--pwfile=" + password,
                                "--auth=scram-sha-256",
                                "--data-checksums",
                                "--encoding=UTF8",
                                "--locale=C.UTF-8",
                                "--locale-provider=icu",
                                "--icu-locale=und"));
        if (!settings.durable()) {
            command.add("--no-sync");
        }
        int status = run(command);
        Files.delete(password);
        if (status != 0) {
            throw didNotStart();
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void configure() throws IOException {
        Path file = data.resolve("postgresql.auto.conf");
        Files.deleteIfExists(file);
        PrivateFiles.write(
                file,
                """
                # Written at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                shared_buffers = 64MB
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_min_error_statement = panic
                fsync = %s
                full_page_writes = %2$s
                synchronous_commit = %2$s
                """
                        .formatted(port, settings.durable() ? "on" : "off"));
        unprivileged.own(file);
    }

    private void launch() throws IOException {
        int status =
                run(
                        List.of(
                                binaries.program("pg_ctl").toString(),
                                "--pgdata=" + data,
                                "--wait",
                                "--timeout=300",
                                "start"));
        if (status != 0) {
            throw didNotStart();
        }
    }

    private void stop(String mode) throws IOException {
        int status =
                run(
                        List.of(
                                binaries.program("pg_ctl").toString(),
                                "--pgdata=" + data,
                                "--wait",
                                "--timeout=60",
                                "--mode=" + mode,
                                "stop"));
        if (status != 0) {
            throw new IOException("pg_ctl stop ended with status " + status);
        }
    }

    /**
     * A killed program leaves its server running; a killed machine leaves a file naming a process
     * that by now may be anything, which must not be signalled.
     */
    private void stopOrphan() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        Optional<ProcessHandle> orphan =
                Files.readAllLines(file).stream()
                        .findFirst()
                        .map(String::strip)
                        .filter(line -> line.matches("[1-9][0-9]{0,9}"))
                        .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                        .filter(this::servesOurData);
        if (orphan.isPresent()) {
            log.info("stopping PostgreSQL {} that was left running", orphan.get().pid());
            stop("fast");
        } else {
            Files.deleteIfExists(file);
        }
    }

    private boolean servesOurData(ProcessHandle process) {
        List<String> words = List.of(process.info().arguments().orElseGet(() -> new String[0]));
        int flag = words.indexOf("-D");
        return process.info().command().orElse("").endsWith("/postgres")
                && flag >= 0
                && flag + 1 < words.size()
                && words.get(flag + 1).equals(data.toString());
    }

    private int run(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(unprivileged.command(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(serverLog().toFile()))
                    .directory(binaries.folder().toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was being run", e);
        }
    }

    private Path serverLog() throws IOException {
        Path file = settings.folder().resolve("postgres.log");
        if (Files.exists(file) && Files.size(file) > LOG_LIMIT) {
            Files.move(
                    file,
                    settings.folder().resolve("postgres.log.1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private Problem didNotStart() throws IOException {
        List<String> lines = Files.readAllLines(serverLog());
        return Problem.refused("storage.postgres.start")
                .with("folder", settings.folder())
                .with(
                        "log",
                        String.join(
                                "\n", lines.subList(Math.max(0, lines.size() - 8), lines.size())));
    }

    private Passwords passwords() {
        Path file = settings.folder().resolve("passwords");
        try {
            return Passwords.in(file);
        } catch (IOException e) {
            throw PrivateFiles.unusable(settings.folder(), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
