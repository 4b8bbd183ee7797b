package chancery.foundation.documents;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Word and OpenDocument texts: XML in a zip archive. Only the parts that hold text are unpacked,
 * and never more of them than the limits say, whatever the archive claims.
 */
final class ArchivedText {
    private static final long SMALL = 1024 * 1024;
    private static final Pattern WORD_BODY = Pattern.compile("word/document\\d*\\.xml");
    private static final Pattern WORD_HEADER = Pattern.compile("word/header\\d*\\.xml");

    private final Reading reading;
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    private ArchivedText(Reading reading, ZipFile zip) {
        this.reading = reading;
        this.zip = zip;
        this.entries = Collections.list(zip.getEntries());
    }

    static ExtractedText read(Reading reading, byte[] bytes) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            return new ArchivedText(reading, zip).read();
        }
    }

    private ExtractedText read() throws IOException {
        long claimed = 0;
        for (ZipArchiveEntry entry : entries) {
            reading.part();
            claimed += Math.max(0, entry.getSize());
            refuseBomb(entry, Math.max(0, entry.getSize()));
        }
        if (claimed > reading.limits().expandedBytes()) {
            throw tooMuch();
        }
        ZipArchiveEntry word = first(WORD_BODY);
        if (word != null) {
            return ExtractedText.of(reading.checked(word(word)), FileForm.DOCX);
        }
        if (isOpenDocumentText()) {
            return ExtractedText.of(reading.checked(openDocument()), FileForm.ODT);
        }
        throw reading.refuse("document.unsupported");
    }

    private String word(ZipArchiveEntry body) throws IOException {
        Set<String> parts = new LinkedHashSet<>();
        List<ZipArchiveEntry> headers = new ArrayList<>();
        for (ZipArchiveEntry entry : entries) {
            if (WORD_HEADER.matcher(entry.getName()).matches()) {
                headers.add(entry);
            }
        }
        headers.sort(Comparator.comparing(ZipArchiveEntry::getName));
        headers.add(body);
        for (ZipArchiveEntry part : headers) {
            FlowText flow = new FlowText(reading);
            walk(part, new WordVisitor(flow));
            parts.add(flow.text());
        }
        parts.remove("");
        return String.join("\n\n", parts);
    }

    private String openDocument() throws IOException {
        ZipArchiveEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest != null && contains(manifest, "encryption-data")) {
            throw reading.refuse("document.encrypted");
        }
        Set<String> parts = new LinkedHashSet<>();
        ZipArchiveEntry styles = zip.getEntry("styles.xml");
        if (styles != null) {
            parts.add(openDocument(styles, "header"));
        }
        ZipArchiveEntry content = zip.getEntry("content.xml");
        if (content == null) {
            throw reading.refuse("document.damaged");
        }
        parts.add(openDocument(content, "text"));
        parts.remove("");
        return String.join("\n\n", parts);
    }

    private String openDocument(ZipArchiveEntry part, String inside) throws IOException {
        FlowText flow = new FlowText(reading);
        walk(part, new OpenDocumentVisitor(flow, inside));
        return flow.text();
    }

    private boolean isOpenDocumentText() throws IOException {
        ZipArchiveEntry type = zip.getEntry("mimetype");
        return type != null && contains(type, FileForm.ODT.mediaType());
    }

    private boolean contains(ZipArchiveEntry entry, String words) throws IOException {
        try (InputStream in = open(entry)) {
            byte[] start = in.readNBytes((int) SMALL);
            return new String(start, StandardCharsets.UTF_8).contains(words);
        }
    }

    private void walk(ZipArchiveEntry entry, SafeXml.Visitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(open(entry), 16 * 1024)) {
            SafeXml.walk(reading, in, visitor);
        }
    }

    private @Nullable ZipArchiveEntry first(Pattern name) {
        for (ZipArchiveEntry entry : entries) {
            if (name.matcher(entry.getName()).matches()) {
                return entry;
            }
        }
        return null;
    }

    private void refuseBomb(ZipArchiveEntry entry, long unpacked) {
        long packed = Math.max(1, entry.getCompressedSize());
        if (unpacked > SMALL && unpacked / packed > reading.limits().expansion()) {
            throw tooMuch();
        }
    }

    private chancery.kernel.Problem tooMuch() {
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
}
