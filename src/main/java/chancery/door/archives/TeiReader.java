package chancery.door.archives;

import chancery.kernel.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Streams the documents ({@code div[@type='document']}) of a TEI file, each read whole.
 *
 * <p>Refuses document type declarations, and with them all entities of a file's own making; files
 * over {@value #LARGEST_FILE} bytes, elements nested deeper than {@value #DEEPEST}, and documents
 * of more than {@value #LONGEST_DOCUMENT} characters.
 */
final class TeiReader {
    static final long LARGEST_FILE = 256L << 20;
    static final int DEEPEST = 90;
    static final int LONGEST_DOCUMENT = 20_000_000;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Path file;
    private final Consumer<TeiElement> documents;
    private final Deque<TeiElement> open = new ArrayDeque<>();
    private boolean isTei;
    private int depth;
    private int length;

    private TeiReader(Path file, Consumer<TeiElement> documents) {
        this.file = file;
        this.documents = documents;
    }

    /**
     * @throws Problem {@code archive.file}, {@code archive.too-large}, {@code archive.xml}, {@code
     *     archive.dtd}, {@code archive.tei}
     */
    static void read(Path file, Consumer<TeiElement> documents) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw tooLarge(file);
            }
            try (InputStream in = Files.newInputStream(file)) {
                new TeiReader(file, documents).read(in);
            }
        } catch (IOException e) {
            throw Problem.absent("archive.file").with("file", file.getFileName());
        } catch (XMLStreamException e) {
            throw Problem.refused("archive.xml")
                    .with("file", file.getFileName())
                    .with("line", e.getLocation() == null ? 0 : e.getLocation().getLineNumber());
        }
    }

    private void read(InputStream in) throws XMLStreamException, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(text(in));
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD ->
                            throw Problem.refused("archive.dtd").with("file", file.getFileName());
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE ->
                            words(xml.getText());
                    default -> {}
                }
            }
        } finally {
            xml.close();
        }
        if (!isTei) {
            throw Problem.refused("archive.tei").with("file", file.getFileName());
        }
    }

    /**
     * As UTF-8, the encoding of the series; a byte that is none becomes a replacement character.
     */
    private static Reader text(InputStream in) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private void start(XMLStreamReader xml) {
        isTei |= depth == 0 && xml.getLocalName().equals("TEI");
        if (++depth > DEEPEST) {
            throw tooLarge(file);
        }
        TeiElement element = new TeiElement(xml.getLocalName(), attributes(xml));
        if (!open.isEmpty()) {
            open.element().children().add(element);
            open.push(element);
        } else if (element.isDocument()) {
            length = 0;
            open.push(element);
        }
    }

    private void end() {
        depth--;
        if (!open.isEmpty()) {
            TeiElement closed = open.pop();
            if (open.isEmpty()) {
                documents.accept(closed);
            }
        }
    }

    private void words(String text) {
        if (!open.isEmpty()) {
            length += text.length();
            if (length > LONGEST_DOCUMENT) {
                throw tooLarge(file);
            }
            open.element().children().add(new TeiNode.Words(text));
        }
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = HashMap.newHashMap(xml.getAttributeCount());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static Problem tooLarge(Path file) {
        return Problem.tooLarge("archive.too-large").with("file", file.getFileName());
    }
}
