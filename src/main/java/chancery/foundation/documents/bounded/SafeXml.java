package chancery.foundation.documents.bounded;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through XML that comes from outside: no document type declaration, hence no entities of its
 * own and nothing external, and a bounded depth.
 */
public final class SafeXml {

    /** What is done with the elements and the text. */
    public interface Visitor {
        void start(XMLStreamReader element);

        void end(String name);

        void text(String text);
    }

    private SafeXml() {}

    /** The value of the attribute so called in whichever namespace; empty text for none. */
    public static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    /**
     * @param in UTF-8, or UTF-16 with its mark; other encodings are in no document format
     */
    public static void walk(Reading reading, InputStream in, Visitor visitor) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        // Counted below, so that the refusal can say why; the parser's own limit says only "error".
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(decoded(in));
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > reading.limits().xmlDepth()) {
                            throw reading.beyond("document.too-deep", reading.limits().xmlDepth());
                        }
                        reading.goOn();
                        visitor.start(xml);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        visitor.end(xml.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                            visitor.text(xml.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw reading.refuse("document.entities");
                    default -> {
                        // comments and processing instructions say nothing to a reader
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw reading.refuse("document.damaged");
        }
    }

    /** Decoded here, since the parser writes to standard error when it meets a wrong byte. */
    private static Reader decoded(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 3);
        byte[] mark = start.readNBytes(3);
        boolean wide = mark.length >= 2 && (mark[0] & 0xFE) == 0xFE && (mark[1] & 0xFE) == 0xFE;
        boolean marked = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB;
        if (!marked) {
            start.unread(mark);
        }
        return new InputStreamReader(
                start, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }
}
