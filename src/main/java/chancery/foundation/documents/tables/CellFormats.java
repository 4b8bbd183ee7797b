package chancery.foundation.documents.tables;

import chancery.foundation.documents.bounded.SafeXml;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The number formats of a workbook's cells, which alone tell a date from a number. */
final class CellFormats implements SafeXml.Visitor {
    private final boolean since1904;
    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean inCellStyles;

    /**
     * @param since1904 whether days are counted from 1904 instead of 1900
     */
    CellFormats(boolean since1904) {
        this.since1904 = since1904;
    }

    @Override
    public void start(XMLStreamReader element) {
        switch (element.getLocalName()) {
            case "numFmt" ->
                    own.put(
                            number(SafeXml.attribute(element, "numFmtId")),
                            SafeXml.attribute(element, "formatCode"));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    styles.add(number(SafeXml.attribute(element, "numFmtId")));
                }
            }
            default -> {
                // fonts, fills and borders
            }
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    @Override
    public void text(String text) {
        // formats stand in attributes
    }

    static int number(String digits) {
        boolean sane = digits.length() < 9 && digits.matches("\\d+");
        return sane ? Integer.parseInt(digits) : 0;
    }

    /** What a stored number shows under the style of that index. */
    CellValue shown(String raw, int style) {
        int id = style < styles.size() ? styles.get(style) : 0;
        String format = format(id);
        CellValue plain = Quantities.shown(raw, "");
        if (plain instanceof CellValue.Quantity(BigDecimal amount, _)
                && DateUtil.isADateFormat(id, format)
                && amount.signum() > 0) {
            return moment(amount.doubleValue());
        }
        return Quantities.shown(raw, Quantities.unitOf(format));
    }

    private CellValue moment(double value) {
        LocalDateTime moment = DateUtil.getLocalDateTime(value, since1904, true);
        if (moment == null || value < 1) {
            return CellValue.EMPTY;
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? CellValue.day(moment.toLocalDate())
                : new CellValue.Moment(moment);
    }

    private String format(int id) {
        String said = own.get(id);
        @Nullable String builtin = said == null ? BuiltinFormats.getBuiltinFormat(id) : said;
        return builtin == null ? "General" : builtin;
    }
}
