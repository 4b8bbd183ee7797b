package chancery.foundation.documents;

import chancery.foundation.documents.bounded.SafeXml;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of an OpenDocument part (ISO/IEC 26300) inside the element of the given name; without
 * comments and the record of deleted text.
 */
final class OpenDocumentVisitor implements SafeXml.Visitor {
    private static final int MOST_SPACES = 1000;

    private final FlowText flow;
    private final String inside;
    private int within;
    private int paragraphs;
    private int skipped;

    OpenDocumentVisitor(FlowText flow, String inside) {
        this.flow = flow;
        this.inside = inside;
    }

    @Override
    public void start(XMLStreamReader element) {
        String name = element.getLocalName();
        if (name.equals(inside)) {
            within++;
        }
        if (isSkipped(name)) {
            skipped++;
        }
        if (within == 0 || skipped > 0) {
            return;
        }
        switch (name) {
            case "p", "h" -> paragraphs++;
            case "s" -> flow.write(" ".repeat(spaces(element)));
            case "tab" -> flow.write("\t");
            case "line-break" -> flow.write("\n");
            case "table-row" -> flow.startRow();
            case "table-cell" -> flow.startCell();
            default -> {
                // formatting and structure that leave no trace in plain text
            }
        }
    }

    @Override
    public void end(String name) {
        if (within > 0 && skipped == 0) {
            switch (name) {
                case "p", "h" -> {
                    paragraphs--;
                    flow.endParagraph();
                }
                case "table-cell" -> flow.endCell();
                case "table-row" -> flow.endRow();
                default -> {
                    // as above
                }
            }
        }
        if (isSkipped(name)) {
            skipped--;
        }
        if (name.equals(inside)) {
            within--;
        }
    }

    @Override
    public void text(String text) {
        if (within > 0 && skipped == 0 && paragraphs > 0) {
            flow.write(text);
        }
    }

    private static int spaces(XMLStreamReader element) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals("c")) {
                String count = element.getAttributeValue(i);
                boolean sane = count.length() < 4 && count.chars().allMatch(Character::isDigit);
                return sane && !count.isEmpty()
                        ? Math.min(MOST_SPACES, Integer.parseInt(count))
                        : 1;
            }
        }
        return 1;
    }

    private static boolean isSkipped(String name) {
        return name.equals("annotation") || name.equals("tracked-changes");
    }
}
