package chancery.door.cli.copies;

import chancery.door.cli.node.NodeFolder;
import chancery.foundation.storage.DatabaseRestore;
import chancery.foundation.storage.DatabaseVisit;
import chancery.foundation.storage.DumpedTable;
import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A node in a folder, to be put back elsewhere: the database, the keys, the configuration, and the
 * passphrase when it lies in the node's folder. What is rebuilt by itself, index and broker, is
 * left out. It can read what the node can read: the folder is for its owner alone, and belongs on
 * an encrypted medium.
 */
final class Backup {
    private static final String DATABASE = "database";
    private static final String KEYS = "keys";
    private static final String PASSPHRASE = "passphrase";

    private final Path folder;

    /**
     * @param folder of the backup
     */
    Backup(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Makes it, also while the node runs.
     *
     * @throws Problem {@code cli.folder-exists} unless the folder is new or empty
     */
    BackupManifest of(NodeFolder node, InstantSource clock) throws IOException {
        requireEmpty(folder, "cli.folder-exists");
        ownFolder(folder.resolve(DATABASE));
        ownFolder(folder.resolve(KEYS));
        Instant made = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<DumpedTable> tables;
        try (DatabaseVisit visit = node.visit()) {
            tables = visit.dump(folder.resolve(DATABASE));
        }
        copyFiles(node.keys(), folder.resolve(KEYS));
        Files.copy(node.config(), folder.resolve(NodeFolder.CONFIG));
        Path passphrase = node.node().passphraseFile();
        if (passphrase != null && isWithin(node.home(), passphrase)) {
            Files.copy(passphrase, folder.resolve(PASSPHRASE));
        }
        return BackupManifest.write(node.name(), made, tables, folder);
    }

    /**
     * Puts it back into a new folder.
     *
     * @throws Problem {@code cli.no-backup}, {@code cli.backup-damaged}, {@code cli.restore-folder}
     *     unless {@code home} is new or empty, and those of {@link DatabaseRestore#fill}
     */
    NodeFolder into(Path home) throws IOException {
        Path target = home.toAbsolutePath().normalize();
        requireEmpty(target, "cli.restore-folder");
        BackupManifest manifest = BackupManifest.checked(folder);
        ownFolder(target.resolve(KEYS));
        copyFiles(folder.resolve(KEYS), target.resolve(KEYS));
        Map<String, Path> moved = new java.util.HashMap<>();
        moved.put("chancery.storage.home", target);
        if (Files.exists(folder.resolve(PASSPHRASE))) {
            Files.copy(folder.resolve(PASSPHRASE), target.resolve(PASSPHRASE));
            moved.put("chancery.node.passphrase-file", target.resolve(PASSPHRASE));
        }
        Path config = target.resolve(NodeFolder.CONFIG);
        Files.writeString(config, settings(folder.resolve(NodeFolder.CONFIG), moved));
        NodeFolder node = NodeFolder.under(config).getFirst();
        DatabaseRestore.fill(node.storage(), folder.resolve(DATABASE), manifest.tables());
        return node;
    }

    /** The settings with some of them replaced, line by line, so that comments stay. */
    private static String settings(Path file, Map<String, Path> replaced) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String key = line.split("[=:\\s]", 2)[0].strip();
            Path value = replaced.get(line.strip().isEmpty() ? "" : key);
            text.append(value == null ? line : key + " = " + value).append('\n');
        }
        return text.toString();
    }

    private static void requireEmpty(Path folder, String problem) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw Problem.conflict(problem).with("folder", folder);
            }
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static boolean isWithin(Path folder, Path file) {
        return file.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize());
    }

    private static void ownFolder(Path folder) throws IOException {
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
