package chancery.foundation.documents;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through XML that comes from outside: no document type declaration, hence no entities of its
 * own and nothing external, and a bounded depth.
 */
final class SafeXml {

    /** What is done with the elements and the text. */
    interface Visitor {
        void start(XMLStreamReader element);

        void end(String name);

        void text(String text);
    }

    private SafeXml() {}

    static void walk(Reading reading, InputStream in, Visitor visitor) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
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
}
