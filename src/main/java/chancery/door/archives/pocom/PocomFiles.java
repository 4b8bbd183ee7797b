package chancery.door.archives.pocom;

import chancery.kernel.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/**
 * The XML files of the archive by their path in it, such as {@code people/a/adams-john.xml}, out of
 * a tar (plain, gzip or xz) or a folder.
 *
 * <p>Limits: {@value #MOST} files of {@value #LARGEST} bytes and {@value #LARGEST_TOGETHER}
 * together, {@value #MEMORY} KiB to unpack with.
 */
final class PocomFiles {
    static final int MOST = 30_000;
    static final int LARGEST = 4 << 20;
    static final long LARGEST_TOGETHER = 128L << 20;

    private static final int MEMORY = 96 << 10;
    private static final Set<String> FOLDERS =
            Set.of(
                    "people",
                    "missions-countries",
                    "missions-orgs",
                    "positions-principals",
                    "roles-country-chiefs");

    private final Map<String, byte[]> files = new TreeMap<>();
    private long together;

    private PocomFiles() {}

    /**
     * @throws Problem {@code pocom.file} when it cannot be read, {@code pocom.too-large} past a
     *     limit
     */
    static Map<String, byte[]> read(Path place) {
        PocomFiles read = new PocomFiles();
        try {
            if (Files.isDirectory(place)) {
                read.folder(place);
            } else {
                try (InputStream in = Files.newInputStream(place)) {
                    read.tar(in);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw Problem.absent("pocom.file").with("file", place.getFileName());
        }
        return read.files;
    }

    /**
     * @throws Problem as {@link #read(Path)}
     */
    static Map<String, byte[]> read(InputStream archive, String name) {
        PocomFiles read = new PocomFiles();
        try {
            read.tar(archive);
        } catch (IOException e) {
            throw Problem.refused("pocom.file").at("file").with("file", name);
        }
        return read.files;
    }

    private void folder(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder, 6)) {
            all.filter(Files::isRegularFile).limit(MOST + 1L).forEach(found::add);
        }
        for (Path file : found) {
            String path = inside(folder.relativize(file).toString().replace('\\', '/'));
            if (!path.isEmpty()) {
                if (Files.size(file) > LARGEST) {
                    throw tooLarge();
                }
                add(path, Files.readAllBytes(file));
            }
        }
    }

    private void tar(InputStream in) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(unpacked(new BufferedInputStream(in)))) {
            TarArchiveEntry entry = tar.getNextEntry();
            for (int seen = 0; entry != null; entry = tar.getNextEntry(), seen++) {
                if (seen > MOST) {
                    throw tooLarge();
                }
                String path = entry.isFile() ? inside(entry.getName()) : "";
                if (!path.isEmpty()) {
                    add(path, tar.readNBytes(LARGEST + 1));
                }
            }
        }
    }

    private static InputStream unpacked(BufferedInputStream in) throws IOException {
        try {
            String form = CompressorStreamFactory.detect(in);
            if (!Set.of(CompressorStreamFactory.XZ, CompressorStreamFactory.GZIP).contains(form)) {
                throw new IOException("neither xz nor gzip: " + form);
            }
            return new CompressorStreamFactory(false, MEMORY).createCompressorInputStream(form, in);
        } catch (CompressorException _) {
            // Not packed, or in no form that is known; the tar will tell.
            return in;
        }
    }

    private void add(String path, byte[] content) {
        together += content.length;
        if (content.length > LARGEST || together > LARGEST_TOGETHER || files.size() == MOST) {
            throw tooLarge();
        }
        files.put(path, content);
    }

    /** From the folder of the archive that we know; empty for what we do not read. */
    private static String inside(String path) {
        List<String> parts = Arrays.asList(path.split("/"));
        for (int i = 0; i < parts.size() - 1; i++) {
            if (FOLDERS.contains(parts.get(i))) {
                String found = String.join("/", parts.subList(i, parts.size()));
                return found.endsWith(".xml") ? found : "";
            }
        }
        return "";
    }

    private static Problem tooLarge() {
        return Problem.tooLarge("pocom.too-large").at("file");
    }
}
