package chancery.foundation.documents.tables;

import chancery.foundation.documents.bounded.Reading;
import chancery.foundation.documents.bounded.SafeXml;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook point to; phonetic readings are left out. */
final class SharedStrings implements SafeXml.Visitor {
    private final Reading reading;
    private final List<String> strings;
    private final StringBuilder text = new StringBuilder();
    private long total;
    private int inText;
    private int phonetic;

    SharedStrings(Reading reading, List<String> strings) {
        this.reading = reading;
        this.strings = strings;
    }

    @Override
    public void start(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "t" -> inText++;
            case "rPh" -> phonetic++;
            default -> {
                // formatting
            }
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "t" -> inText--;
            case "rPh" -> phonetic--;
            case "si" -> {
                strings.add(text.toString());
                text.setLength(0);
            }
            default -> {
                // formatting
            }
        }
    }

    @Override
    public void text(String more) {
        if (inText > 0 && phonetic == 0) {
            text.append(more);
            total += more.length();
            reading.textLength(total);
        }
    }
}
