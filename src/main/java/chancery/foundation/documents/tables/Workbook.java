package chancery.foundation.documents.tables;

import chancery.foundation.documents.bounded.BoundedZip;
import chancery.foundation.documents.bounded.Reading;
import chancery.foundation.documents.bounded.SafeXml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** The visible sheets of an Office Open XML workbook (ISO/IEC 29500), in its order. */
final class Workbook {
    private static final String FOLDER = "xl/";

    /**
     * @param relation names the part that holds the sheet
     */
    private record Sheet(String name, String relation) {}

    private final Reading reading;
    private final BoundedZip zip;
    private final FoundTables found;

    Workbook(Reading reading, BoundedZip zip, FoundTables found) {
        this.reading = reading;
        this.zip = zip;
        this.found = found;
    }

    void read() throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        boolean[] since1904 = {false};
        zip.walk(
                "xl/workbook.xml",
                starts(element -> {
                    if (element.getLocalName().equals("sheet")
                            && !SafeXml.attribute(element, "state")
                                    .toLowerCase(Locale.ROOT)
                                    .endsWith("hidden")) {
                        sheets.add(
                                new Sheet(
                                        SafeXml.attribute(element, "name"),
                                        SafeXml.attribute(element, "id")));
                    } else if (element.getLocalName().equals("workbookPr")) {
                        since1904[0] = isTrue(SafeXml.attribute(element, "date1904"));
                    }
                }));
        Map<String, String> parts = parts();
        List<String> strings = strings();
        CellFormats formats = formats(since1904[0]);
        for (Sheet sheet : sheets) {
            String part = parts.get(sheet.relation());
            if (part != null && zip.has(part)) {
                Grid grid = found.begin(sheet.name());
                SheetCells cells = new SheetCells(found, grid, strings, formats);
                zip.walk(part, cells);
                cells.fillMerged();
                found.end(grid);
            }
        }
    }

    private Map<String, String> parts() throws IOException {
        Map<String, String> parts = new HashMap<>();
        zip.walk(
                "xl/_rels/workbook.xml.rels",
                starts(element -> {
                    String target = SafeXml.attribute(element, "Target");
                    parts.put(
                            SafeXml.attribute(element, "Id"),
                            target.startsWith("/") ? target.substring(1) : FOLDER + target);
                }));
        return parts;
    }

    private List<String> strings() throws IOException {
        List<String> strings = new ArrayList<>();
        if (zip.has("xl/sharedStrings.xml")) {
            zip.walk("xl/sharedStrings.xml", new SharedStrings(reading, strings));
        }
        return strings;
    }

    private CellFormats formats(boolean since1904) throws IOException {
        CellFormats formats = new CellFormats(since1904);
        if (zip.has("xl/styles.xml")) {
            zip.walk("xl/styles.xml", formats);
        }
        return formats;
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    /** Looks only at where elements start. */
    @FunctionalInterface
    private interface Start {
        void at(XMLStreamReader element);
    }

    private static SafeXml.Visitor starts(Start start) {
        return new SafeXml.Visitor() {
            @Override
            public void start(XMLStreamReader element) {
                start.at(element);
            }

            @Override
            public void end(String name) {
                // only starts matter
            }

            @Override
            public void text(String text) {
                // only starts matter
            }
        };
    }
}
