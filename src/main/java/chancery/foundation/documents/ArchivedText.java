package chancery.foundation.documents;

import chancery.foundation.documents.bounded.BoundedZip;
import chancery.foundation.documents.bounded.FileForm;
import chancery.foundation.documents.bounded.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Word and OpenDocument texts: XML in a zip archive. Only the parts that hold text are unpacked.
 */
final class ArchivedText {
    private static final Pattern WORD_BODY = Pattern.compile("word/document\\d*\\.xml");
    private static final Pattern WORD_HEADER = Pattern.compile("word/header\\d*\\.xml");

    private final Reading reading;
    private final BoundedZip zip;

    private ArchivedText(Reading reading, BoundedZip zip) {
        this.reading = reading;
        this.zip = zip;
    }

    static ExtractedText read(Reading reading, byte[] bytes) throws IOException {
        try (BoundedZip zip = BoundedZip.open(reading, bytes)) {
            return new ArchivedText(reading, zip).read();
        }
    }

    private ExtractedText read() throws IOException {
        List<String> bodies = zip.names(WORD_BODY);
        if (!bodies.isEmpty()) {
            return ExtractedText.of(reading.checked(word(bodies.getFirst())), FileForm.DOCX);
        }
        if (zip.says("mimetype", FileForm.ODT.mediaType())) {
            return ExtractedText.of(reading.checked(openDocument()), FileForm.ODT);
        }
        throw reading.refuse("document.unsupported");
    }

    private String word(String body) throws IOException {
        List<String> parts = new ArrayList<>(zip.names(WORD_HEADER));
        parts.add(body);
        Set<String> texts = new LinkedHashSet<>();
        for (String part : parts) {
            FlowText flow = new FlowText(reading);
            zip.walk(part, new WordVisitor(flow));
            texts.add(flow.text());
        }
        texts.remove("");
        return String.join("\n\n", texts);
    }

    private String openDocument() throws IOException {
        if (zip.says("META-INF/manifest.xml", "encryption-data")) {
            throw reading.refuse("document.encrypted");
        }
        Set<String> texts = new LinkedHashSet<>();
        if (zip.has("styles.xml")) {
            texts.add(openDocument("styles.xml", "header"));
        }
        texts.add(openDocument("content.xml", "text"));
        texts.remove("");
        return String.join("\n\n", texts);
    }

    private String openDocument(String part, String inside) throws IOException {
        FlowText flow = new FlowText(reading);
        zip.walk(part, new OpenDocumentVisitor(flow, inside));
        return flow.text();
    }
}
