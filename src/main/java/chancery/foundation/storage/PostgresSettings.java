package chancery.foundation.storage;

import java.nio.file.Path;

/**
 * How an embedded PostgreSQL runs.
 *
 * @param folder its own folder: data, passwords, log
 * @param binaries where unpacked programs are kept; may be shared by many nodes
 * @param port a TCP port on loopback, or 0 for a free one
 * @param durable whether a commit survives a power cut; false only for tests
 */
public record PostgresSettings(Path folder, Path binaries, int port, boolean durable) {

    /** Durable, on a free port, its programs in the user's cache. */
    public static PostgresSettings in(Path folder) {
        return new PostgresSettings(folder.toAbsolutePath().normalize(), userCache(), 0, true);
    }

    public PostgresSettings onPort(int port) {
        return new PostgresSettings(folder, binaries, port, durable);
    }

    public PostgresSettings withBinariesIn(Path cache) {
        return new PostgresSettings(folder, cache.toAbsolutePath().normalize(), port, durable);
    }

    /** Quick, and not to be trusted after a power cut. */
    public PostgresSettings forTests() {
        return new PostgresSettings(folder, binaries, port, false);
    }

    private static Path userCache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path cache =
                configured == null || configured.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(configured);
        return cache.resolve("chancery");
    }
}
