package chancery.door.archives;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An element of a document, by its local name.
 *
 * @param children grows while the document is read and not afterwards
 */
record TeiElement(String name, Map<String, String> attributes, List<TeiNode> children)
        implements TeiNode {

    TeiElement(String name, Map<String, String> attributes) {
        this(name, attributes, new ArrayList<>());
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    boolean isDocument() {
        return is("div") && attribute("type").equals("document");
    }

    boolean isSourceNote() {
        return is("note") && attribute("type").equals("source");
    }

    /** A printed note of the editors, not of the letter's writer. */
    boolean isFootnote() {
        return is("note") && !isSourceNote();
    }

    Stream<TeiElement> elements() {
        return children.stream().filter(TeiElement.class::isInstance).map(TeiElement.class::cast);
    }

    /** Elements at any depth in the order of the text, without those inside enclosures or notes. */
    Stream<TeiElement> own() {
        Predicate<TeiElement> foreign =
                each -> each.is("attachment") || each.isDocument() || each.isFootnote();
        return elements()
                .filter(foreign.negate())
                .flatMap(each -> Stream.concat(Stream.of(each), each.own()));
    }

    Stream<TeiElement> own(String wanted) {
        return own().filter(each -> each.is(wanted));
    }

    /** The words in one line, without footnotes and enclosures. */
    String words() {
        StringBuilder text = new StringBuilder();
        collect(text);
        return text.toString().strip();
    }

    private void collect(StringBuilder text) {
        for (TeiNode child : children) {
            switch (child) {
                case TeiNode.Words words -> words.appendTo(text);
                case TeiElement element -> {
                    if (element.is("lb") || element.is("pb")) {
                        new TeiNode.Words(" ").appendTo(text);
                    } else if (!element.isFootnote() && !element.is("attachment")) {
                        element.collect(text);
                    }
                }
            }
        }
    }
}
