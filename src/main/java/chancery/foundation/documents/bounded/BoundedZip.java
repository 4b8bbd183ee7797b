package chancery.foundation.documents.bounded;

import chancery.kernel.Problem;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip archive from outside. Its parts are unpacked one by one, never more of them than the limits
 * say, whatever the archive claims.
 */
public final class BoundedZip implements Closeable {
    private static final long SMALL = 1024 * 1024;

    private final Reading reading;
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    private BoundedZip(Reading reading, ZipFile zip) {
        this.reading = reading;
        this.zip = zip;
        this.entries = Collections.list(zip.getEntries());
    }

    /**
     * @throws Problem {@code document.expands} or {@code document.too-many-parts}
     */
    public static BoundedZip open(Reading reading, byte[] bytes) throws IOException {
        BoundedZip opened = new BoundedZip(reading, ZipFile.builder().setByteArray(bytes).get());
        try {
            opened.refuseClaims();
        } catch (Problem problem) {
            opened.close();
            throw problem;
        }
        return opened;
    }

    private void refuseClaims() {
        long claimed = 0;
        for (ZipArchiveEntry entry : entries) {
            reading.part();
            claimed += Math.max(0, entry.getSize());
            refuseBomb(entry, Math.max(0, entry.getSize()));
        }
        if (claimed > reading.limits().expandedBytes()) {
            throw tooMuch();
        }
    }

    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** The names of the parts that match, in alphabetical order. */
    public List<String> names(Pattern name) {
        List<String> found = new ArrayList<>();
        for (ZipArchiveEntry entry : entries) {
            if (name.matcher(entry.getName()).matches()) {
                found.add(entry.getName());
            }
        }
        Collections.sort(found);
        return found;
    }

    /** Whether the first megabyte of a part, which may be absent, holds these words. */
    public boolean says(String part, String words) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            return false;
        }
        try (InputStream in = open(entry)) {
            byte[] start = in.readNBytes((int) SMALL);
            return new String(start, StandardCharsets.UTF_8).contains(words);
        }
    }

    /**
     * Walks through one part that is XML.
     *
     * @throws Problem {@code document.damaged} when there is no such part, and as {@link SafeXml}
     */
    public void walk(String part, SafeXml.Visitor visitor) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw reading.refuse("document.damaged");
        }
        try (InputStream in = new BufferedInputStream(open(entry), 16 * 1024)) {
            SafeXml.walk(reading, in, visitor);
        }
    }

    private void refuseBomb(ZipArchiveEntry entry, long unpacked) {
        long packed = Math.max(1, entry.getCompressedSize());
        if (unpacked > SMALL && unpacked / packed > reading.limits().expansion()) {
            throw tooMuch();
        }
    }

    private Problem tooMuch() {
        return reading.beyond(
                "document.expands", reading.limits().expandedBytes() / (1024 * 1024) + " MB");
    }

    /** The entry's bytes, counted as they come. */
    private InputStream open(ZipArchiveEntry entry) throws IOException {
        return new FilterInputStream(zip.getInputStream(entry)) {
            private long unpacked;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                int n = super.read(b, off, len);
                if (n > 0) {
                    unpacked += n;
                    reading.expand(n);
                    refuseBomb(entry, unpacked);
                }
                return n;
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
