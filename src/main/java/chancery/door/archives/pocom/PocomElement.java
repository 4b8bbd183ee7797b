package chancery.door.archives.pocom;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of a file, by its name.
 *
 * @param words its text and that of what it holds; grows while the file is read
 */
record PocomElement(String name, StringBuilder words, List<PocomElement> children) {
    private static final int DEEPEST = 30;

    /**
     * @throws XMLStreamException when it is not well-formed, is nested too deep, or declares a
     *     document type
     */
    static PocomElement read(byte[] file) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
        Deque<PocomElement> open = new ArrayDeque<>();
        @Nullable PocomElement whole = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                        throw new XMLStreamException("a document type is declared");
                case XMLStreamConstants.START_ELEMENT -> {
                    PocomElement element =
                            new PocomElement(
                                    xml.getLocalName(), new StringBuilder(), new ArrayList<>());
                    if (open.isEmpty()) {
                        whole = element;
                    } else {
                        open.element().children().add(element);
                    }
                    open.push(element);
                    if (open.size() > DEEPEST) {
                        throw new XMLStreamException("nested too deep");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        open.forEach(each -> each.words().append(xml.getText()));
                default -> {}
            }
        }
        if (whole == null) {
            throw new XMLStreamException("no element");
        }
        return whole;
    }

    Stream<PocomElement> all(String wanted) {
        return children.stream().filter(each -> each.name().equals(wanted));
    }

    Optional<PocomElement> first(String wanted) {
        return all(wanted).findFirst();
    }

    /** The text of the first such element, in one line; empty when there is none. */
    String text(String wanted) {
        return first(wanted).map(PocomElement::line).orElse("");
    }

    /** The text of an element within one. */
    String text(String outer, String inner) {
        return first(outer).map(each -> each.text(inner)).orElse("");
    }

    String line() {
        return words.toString().replaceAll("\\s+", " ").strip();
    }
}
