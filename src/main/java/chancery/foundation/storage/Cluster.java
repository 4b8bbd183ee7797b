package chancery.foundation.storage;

import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of one PostgreSQL server and the programs that work on them.
 *
 * <p>In its folder lie {@code data}, {@code passwords} and {@code postgres.log}; of the log at
 * least the last 10 MB are kept.
 */
final class Cluster {
    private static final long LOG_LIMIT = 10L << 20;

    private final Path folder;
    private final boolean durable;
    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;

    Cluster(PostgresSettings settings, Unprivileged unprivileged) throws IOException {
        this.folder = settings.folder();
        this.durable = settings.durable();
        this.binaries = PostgresBinaries.unpackedIn(settings.binaries());
        this.unprivileged = unprivileged;
    }

    Path data() {
        return data(folder);
    }

    static Path data(Path folder) {
        return folder.resolve("data");
    }

    boolean exists() {
        return Files.exists(data());
    }

    /** Makes the cluster, whole or not at all. */
    void create(String superuserPassword) throws IOException {
        Path fresh = folder.resolve("data.new");
        PrivateFiles.deleteTree(fresh);
        PrivateFiles.createFolder(fresh);
        unprivileged.own(fresh);
        Path password = folder.resolve("superuser.new");
        PrivateFiles.write(password, superuserPassword);
        int status =
                run(
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
                                "--icu-locale=und",
                                durable ? "--sync-method=syncfs" : "--no-sync"));
        Files.delete(password);
        if (status != 0) {
            throw didNotStart();
        }
        Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    void configure(int port) throws IOException {
        Path file = data().resolve("postgresql.auto.conf");
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
                        .formatted(port, durable ? "on" : "off"));
        unprivileged.own(file);
    }

    void start() throws IOException {
        if (control("--timeout=300", "start") != 0) {
            throw didNotStart();
        }
    }

    /** Rolls back what runs and stops, waiting for a minute at most. */
    void stop() throws IOException {
        int status = control("--timeout=60", "--mode=fast", "stop");
        if (status != 0) {
            throw new IOException("pg_ctl stop ended with status " + status);
        }
    }

    private int control(String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(binaries.program("pg_ctl").toString());
        command.add("--pgdata=" + data());
        command.add("--wait");
        command.addAll(List.of(words));
        return run(command);
    }

    private int run(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(unprivileged.command(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .directory(binaries.folder().toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was being run", e);
        }
    }

    private Path log() throws IOException {
        Path file = folder.resolve("postgres.log");
        if (Files.exists(file) && Files.size(file) > LOG_LIMIT) {
            Files.move(file, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private Problem didNotStart() throws IOException {
        List<String> lines = Files.readAllLines(log());
        List<String> end = lines.subList(Math.max(0, lines.size() - 8), lines.size());
        return Problem.refused("storage.postgres.start")
                .with("folder", folder)
                .with("log", String.join("\n", end));
    }
}
