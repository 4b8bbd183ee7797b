package chancery.foundation.documents.tables;

import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Puts one {@link Spreadsheet} on a sheet of a workbook. */
final class WrittenSheet {
    private static final String HEADING_FILL = "E8E4DA";

    private final Spreadsheet source;
    private final Worksheet sheet;
    private final int heading;
    private final SheetMeasures measures;

    WrittenSheet(Spreadsheet source, Worksheet sheet) {
        this.source = source;
        this.sheet = sheet;
        this.heading = source.title().isEmpty() ? 0 : 2;
        this.measures = SheetMeasures.of(source);
    }

    void write() {
        page();
        if (!source.title().isEmpty()) {
            sheet.value(0, 0, source.title());
            sheet.style(0, 0).bold().fontSize(14).set();
            sheet.rowHeight(0, SheetMeasures.TITLE);
        }
        headings();
        for (int i = 0; i < source.rows().size(); i++) {
            List<CellValue> row = source.rows().get(i);
            sheet.rowHeight(heading + 1 + i, measures.height(row));
            for (int column = 0; column < row.size(); column++) {
                put(heading + 1 + i, column, row.get(column));
            }
        }
    }

    private void page() {
        if (source.rightToLeft()) {
            sheet.rightToLeft();
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(heading);
        sheet.freezePane(0, heading + 1);
    }

    private void headings() {
        for (int column = 0; column < source.columns().size(); column++) {
            Spreadsheet.Column each = source.columns().get(column);
            sheet.value(heading, column, each.heading());
            sheet.width(column, measures.width(column));
        }
        if (!source.columns().isEmpty()) {
            sheet.rowHeight(heading, measures.headingHeight());
            int last = source.columns().size() - 1;
            sheet.range(heading, 0, heading, last)
                    .style()
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor(HEADING_FILL)
                    .set();
            sheet.setAutoFilter(heading, 0, heading + source.rows().size(), last);
        }
    }

    private void put(int row, int column, CellValue value) {
        StyleSetter style = sheet.style(row, column).verticalAlignment("top");
        switch (value) {
            case CellValue.Empty _ -> {
                return;
            }
            case CellValue.Text(String text) -> {
                sheet.value(row, column, text);
                style.wrapText(true);
            }
            case CellValue.Quantity(BigDecimal amount, String unit) -> {
                boolean percent = unit.equals("%");
                sheet.value(row, column, percent ? amount.movePointLeft(2) : plain(amount));
                style.format(format(amount, unit));
            }
            case CellValue.Day day -> {
                sheet.value(row, column, day.day());
                style.format(dayFormat()).horizontalAlignment("center");
            }
            case CellValue.Moment moment -> {
                sheet.value(row, column, moment.moment());
                style.format(dayFormat() + " hh:mm").horizontalAlignment("center");
            }
            case CellValue.Truth truth -> sheet.value(row, column, truth.value());
        }
        style.set();
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    private static String format(BigDecimal amount, String unit) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        if (unit.equals("%")) {
            return whole ? "0%" : "0.0#%";
        }
        if (unit.isEmpty()) {
            return whole ? "#,##0" : "#,##0.0##";
        }
        return "#,##0.00 \"" + unit + "\"";
    }

    /** Day first, as all four languages write it; English with the month's name, for safety. */
    private String dayFormat() {
        return source.language().equals("en") ? "d mmm yyyy" : "dd/mm/yyyy";
    }
}
