package chancery.work.engagements.archives;

import chancery.foundation.documents.bounded.Reading;
import chancery.foundation.documents.bounded.ReadingLimits;
import chancery.foundation.documents.bounded.SafeXml;
import chancery.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The entries of a published list, read whole: an XML file, or a {@code .tar.xz} of them. An entry
 * that cannot be read is named and does not stop the others.
 *
 * @param read in the order of the files
 * @param unreadable each as file, number in it and what is wrong
 * @param formerCountries named by entries and no country of ISO 3166-1 today; these entries name it
 *     in words
 */
public record PastEngagements(
        List<PastEngagement> read, List<String> unreadable, SortedSet<String> formerCountries) {
    private static final int XZ_MEMORY = 128 << 10; // in KiB
    private static final int SHOWN = 120;

    /**
     * @throws Problem {@code archive.file} when there is no such file, {@code list.none} when no
     *     entry of this kind is in it, and those of {@link Reading}
     */
    public static PastEngagements of(PastList list, Path file) {
        String name = String.valueOf(file.getFileName());
        PastEngagements all =
                new PastEngagements(new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
        try (InputStream in = Files.newInputStream(file)) {
            Reading.refuseLarge(name, Files.size(file), ReadingLimits.STANDARD);
            byte[] bytes = in.readAllBytes();
            Reading.inTime(
                    name,
                    ReadingLimits.STANDARD,
                    reading -> {
                        if (name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
                            all.take(list, name, bytes, reading);
                        } else {
                            all.unpack(list, bytes, reading);
                        }
                        return all;
                    });
        } catch (IOException e) {
            throw Problem.absent("archive.file").with("file", name);
        }
        if (all.read.isEmpty() && all.unreadable.isEmpty()) {
            throw Problem.refused("list.none").with("file", name);
        }
        return all;
    }

    private void unpack(PastList list, byte[] packed, Reading reading) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new XZInputStream(new ByteArrayInputStream(packed), XZ_MEMORY))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                reading.part();
                if (entry.isFile() && entry.getName().endsWith(".xml")) {
                    reading.expand(entry.getSize());
                    take(list, entry.getName(), tar.readNBytes((int) entry.getSize()), reading);
                }
            }
        }
    }

    private void take(PastList list, String file, byte[] xml, Reading reading) throws IOException {
        int[] number = {0};
        SafeXml.walk(
                reading,
                new ByteArrayInputStream(xml),
                new EntryVisitor(list, entry -> take(file, ++number[0], entry)));
    }

    private void take(String file, int number, ListEntry entry) {
        try {
            read.add(entry.engagement());
            entry.formerCountry().ifPresent(formerCountries::add);
        } catch (RuntimeException e) {
            String why = String.valueOf(e.getMessage());
            unreadable.add(
                    file
                            + " "
                            + number
                            + ": "
                            + (why.length() > SHOWN ? why.substring(0, SHOWN) + "…" : why));
        }
    }
}
