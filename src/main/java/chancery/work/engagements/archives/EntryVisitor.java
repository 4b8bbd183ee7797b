package chancery.work.engagements.archives;

import chancery.foundation.documents.bounded.SafeXml;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Collects the entries of a list while its XML goes by. */
final class EntryVisitor implements SafeXml.Visitor {
    private final PastList list;
    private final Consumer<ListEntry> entries;
    private @Nullable Map<String, String> open;
    private String element = "";

    EntryVisitor(PastList list, Consumer<ListEntry> entries) {
        this.list = list;
        this.entries = entries;
    }

    @Override
    public void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (name.equals(list.element())) {
            open = new LinkedHashMap<>();
        } else if (open != null) {
            element = name;
            if (name.equals("from") || name.equals("country")) {
                open.put("listed", SafeXml.attribute(xml, "id"));
            }
        }
    }

    @Override
    public void end(String name) {
        element = "";
        if (open != null && name.equals(list.element())) {
            entries.accept(new ListEntry(list, open));
            open = null;
        }
    }

    @Override
    public void text(String text) {
        if (open != null && !element.isEmpty()) {
            open.merge(element, text, String::concat);
        }
    }
}
