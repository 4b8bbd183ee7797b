package chancery.foundation.storage;

import chancery.kernel.Problem;
import java.nio.file.Path;

/**
 * The folder that holds all that a node keeps on disk.
 *
 * <p>While a home is open no other process can open it. The operating system releases it when the
 * process ends, however it ends.
 */
public final class NodeHome implements AutoCloseable {
    private final Path root;
    private final FolderLock lock;

    private NodeHome(Path root, FolderLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Opens the home, creating the folder, readable by its owner only, when it is absent.
     *
     * @throws Problem {@code storage.home.locked} while another node runs on it; {@code
     *     storage.folder} when it cannot be created or written
     */
    public static NodeHome open(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        return new NodeHome(absolute, FolderLock.hold(absolute));
    }

    public Path root() {
        return root;
    }

    /** The embedded PostgreSQL. */
    public Path pg() {
        return pg(root);
    }

    static Path pg(Path root) {
        return root.resolve("pg");
    }

    /** The search index; may be deleted, it is rebuilt. */
    public Path index() {
        return index(root);
    }

    /** The same of a home that somebody else may have open. */
    public static Path index(Path root) {
        return root.resolve("index");
    }

    /** The key store of the units. */
    public Path keys() {
        return keys(root);
    }

    /** The same of a home that somebody else may have open. */
    public static Path keys(Path root) {
        return root.resolve("keys");
    }

    /** The journal of the carriage's broker; may be deleted, it is rebuilt from the outbox. */
    public Path broker() {
        return broker(root);
    }

    /** The same of a home that somebody else may have open. */
    public static Path broker(Path root) {
        return root.resolve("broker");
    }

    public Path log() {
        return root.resolve("log");
    }

    @Override
    public void close() {
        lock.close();
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
