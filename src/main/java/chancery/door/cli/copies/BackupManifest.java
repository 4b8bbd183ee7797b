package chancery.door.cli.copies;

import chancery.foundation.storage.DumpedTable;
import chancery.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds: {@code manifest.json} in its folder. It shows damage, not forgery: whoever
 * can write the backup can write a manifest that fits.
 *
 * @param form of the backup; {@value #FORM} today
 * @param node its name
 * @param made when the database was as it is in the backup
 * @param files every other file
 */
record BackupManifest(
        int form, String node, String made, List<DumpedTable> tables, List<Kept> files) {
    static final String FILE = "manifest.json";
    static final int FORM = 1;

    /**
     * @param path within the backup
     * @param size in bytes
     * @param sha256 in hexadecimal digits
     */
    record Kept(String path, long size, String sha256) {}

    /** Describes what lies in the folder and writes it there. */
    static BackupManifest write(String node, Instant made, List<DumpedTable> tables, Path folder)
            throws IOException {
        List<Kept> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.add(
                        new Kept(
                                folder.relativize(file).toString(),
                                Files.size(file),
                                sha256(file)));
            }
        }
        BackupManifest manifest =
                new BackupManifest(FORM, node, made.toString(), tables, List.copyOf(files));
        Files.writeString(
                folder.resolve(FILE),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(manifest));
        return manifest;
    }

    /**
     * Reads the manifest and compares every file with it.
     *
     * @throws Problem {@code cli.no-backup} or {@code cli.backup-damaged}
     */
    static BackupManifest checked(Path folder) throws IOException {
        BackupManifest manifest;
        try {
            manifest =
                    JsonMapper.shared()
                            .readValue(
                                    Files.readString(folder.resolve(FILE)), BackupManifest.class);
        } catch (IOException | JacksonException e) {
            throw Problem.absent("cli.no-backup").with("folder", folder);
        }
        if (manifest.form() != FORM) {
            throw Problem.refused("cli.no-backup").with("folder", folder);
        }
        for (Kept kept : manifest.files()) {
            Path file = folder.resolve(kept.path()).normalize();
            if (!file.startsWith(folder)
                    || !Files.isRegularFile(file)
                    || Files.size(file) != kept.size()
                    || !sha256(file).equals(kept.sha256())) {
                throw Problem.refused("cli.backup-damaged").with("file", kept.path());
            }
        }
        return manifest;
    }

    long bytes() {
        return files.stream().mapToLong(Kept::size).sum();
    }

    long rows() {
        return tables.stream().mapToLong(DumpedTable::rows).sum();
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
