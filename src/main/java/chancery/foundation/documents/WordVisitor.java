package chancery.foundation.documents;

import chancery.foundation.documents.bounded.SafeXml;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a WordprocessingML part (ISO/IEC 29500): what a reader sees, without deleted
 * revisions, field codes and the second copy of drawings kept for older programs.
 */
final class WordVisitor implements SafeXml.Visitor {
    private final FlowText flow;
    private int inText;
    private int skipped;

    WordVisitor(FlowText flow) {
        this.flow = flow;
    }

    @Override
    public void start(XMLStreamReader element) {
        String name = element.getLocalName();
        if (isSkipped(name)) {
            skipped++;
            return;
        }
        switch (name) {
            case "t" -> inText++;
            case "tab", "ptab" -> tab(element);
            case "br", "cr" -> write("\n");
            case "noBreakHyphen" -> write("-");
            case "tr" -> flow.startRow();
            case "tc" -> flow.startCell();
            default -> {
                // formatting and structure that leave no trace in plain text
            }
        }
    }

    private void tab(XMLStreamReader element) {
        // In paragraph properties w:tab defines a tab stop and has a position.
        if (element.getAttributeCount() == 0 || element.getLocalName().equals("ptab")) {
            write("\t");
        }
    }

    @Override
    public void end(String name) {
        if (isSkipped(name)) {
            skipped--;
            return;
        }
        switch (name) {
            case "t" -> inText--;
            case "p" -> write("\n");
            case "tc" -> flow.endCell();
            case "tr" -> flow.endRow();
            default -> {
                // as above
            }
        }
    }

    @Override
    public void text(String text) {
        if (inText > 0) {
            write(text);
        }
    }

    private void write(String text) {
        if (skipped == 0) {
            flow.write(text);
        }
    }

    private static boolean isSkipped(String name) {
        return name.equals("Fallback") || name.equals("del") || name.equals("moveFrom");
    }
}
