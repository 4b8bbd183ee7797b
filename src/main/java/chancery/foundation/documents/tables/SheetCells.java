package chancery.foundation.documents.tables;

import chancery.foundation.documents.bounded.SafeXml;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** The cells of one sheet of a workbook. */
final class SheetCells implements SafeXml.Visitor {
    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
    private static final Pattern RANGE =
            Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    private record Merged(int row, int column, int last) {}

    private final FoundTables found;
    private final Grid grid;
    private final List<String> strings;
    private final CellFormats formats;
    private final List<Merged> merged = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column;
    private int style;
    private String type = "";
    private boolean inValue;

    SheetCells(FoundTables found, Grid grid, List<String> strings, CellFormats formats) {
        this.found = found;
        this.grid = grid;
        this.strings = strings;
        this.formats = formats;
    }

    @Override
    public void start(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "row" -> {
                int said = CellFormats.number(SafeXml.attribute(element, "r"));
                row = said > 0 ? said : row + 1;
                column = 0;
            }
            case "c" -> {
                Matcher place = PLACE.matcher(SafeXml.attribute(element, "r"));
                column = place.matches() ? column(place.group(1)) : column + 1;
                style = CellFormats.number(SafeXml.attribute(element, "s"));
                type = SafeXml.attribute(element, "t");
                text.setLength(0);
            }
            case "v", "t" -> inValue = true;
            case "mergeCell" -> merge(SafeXml.attribute(element, "ref"));
            default -> {
                // formulas, formatting, drawings
            }
        }
    }

    private void merge(String range) {
        Matcher ends = RANGE.matcher(range);
        if (ends.matches()) {
            int first = Integer.parseInt(ends.group(2));
            int last = Integer.parseInt(ends.group(4));
            if (last > first) {
                merged.add(new Merged(first, column(ends.group(1)), last));
            }
        }
    }

    private static int column(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * 26 + letters.charAt(i) - 'A' + 1;
        }
        return number;
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "c" -> {
                if (!text.isEmpty()) {
                    put(text.toString());
                }
            }
            default -> {
                // as above
            }
        }
    }

    private void put(String raw) {
        CellValue value =
                switch (type) {
                    case "s" -> CellValue.text(shared(raw));
                    case "b" -> new CellValue.Truth(raw.equals("1"));
                    case "d" -> date(raw);
                    case "e" -> CellValue.EMPTY;
                    case "str", "inlineStr" -> CellValue.text(raw);
                    default -> formats.shown(raw.strip(), style);
                };
        grid.put(row, column, value);
    }

    private String shared(String index) {
        int at = index.matches("\\d{1,8}") ? Integer.parseInt(index) : -1;
        return at >= 0 && at < strings.size() ? strings.get(at) : "";
    }

    private static CellValue date(String iso) {
        try {
            return CellValue.day(LocalDate.parse(iso.length() > 10 ? iso.substring(0, 10) : iso));
        } catch (DateTimeException e) {
            return CellValue.text(iso);
        }
    }

    @Override
    public void text(String more) {
        if (inValue) {
            text.append(more);
            found.length(text.length());
        }
    }

    /** Once all rows are known: a value merged over rows stands in each of them. */
    void fillMerged() {
        merged.forEach(range -> grid.fillDown(range.row(), range.column(), range.last()));
    }
}
