package chancery.foundation.letters;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Sets a table as PDF/A-2b on A4 in landscape: its headings and its label on every page, pages
 * counted, in Arabic from right to left.
 */
public final class TablePdf {
    private static final String STYLES = "/static/table.css";

    private final PrintedTable table;
    private final LetterWords words;

    private TablePdf(PrintedTable table) {
        this.table = table;
        this.words = LetterWords.of(table.language());
    }

    public static byte[] of(PrintedTable table) {
        TablePdf setting = new TablePdf(table);
        return PdfSetting.of(setting.document(), setting.words.rightToLeft());
    }

    private Document document() {
        Document document = LetterHtml.shell(words, table.title(), STYLES);
        Element sheet = document.body().appendElement("div").addClass("table-sheet");
        sheet.attr("lang", words.language()).attr("dir", words.rightToLeft() ? "rtl" : "ltr");
        LetterHtml.margins(sheet, words, words.marking(table.distribution(), table.draft()));
        if (!table.service().isBlank()) {
            sheet.appendElement("p").addClass("table-service").text(table.service());
        }
        sheet.appendElement("h1").text(table.title());
        table.notes().forEach(note -> sheet.appendElement("p").addClass("table-note").text(note));
        rows(sheet.appendElement("table"));
        if (words.rightToLeft()) {
            LetterHtml.mirror(document);
        }
        return document;
    }

    private void rows(Element parent) {
        Element heading = parent.appendElement("thead").appendElement("tr");
        for (int i = 0; i < table.columns().size(); i++) {
            Element cell = heading.appendElement("th").attr("scope", "col");
            cell.attr("style", "width: " + table.percent(i) + "%");
            cell.text(table.columns().get(i).heading());
            numeric(cell, i);
        }
        Element body = parent.appendElement("tbody");
        for (PrintedTable.Row row : table.rows()) {
            row(body.appendElement("tr"), row);
        }
    }

    private void row(Element parent, PrintedTable.Row row) {
        if (row.band()) {
            parent.addClass("table-band")
                    .appendElement("th")
                    .attr("colspan", String.valueOf(table.columns().size()))
                    .text(row.texts().getFirst());
            return;
        }
        for (int i = 0; i < row.texts().size(); i++) {
            Element cell = parent.appendElement("td");
            List<String> lines = row.texts().get(i).lines().toList();
            lines.forEach(line -> cell.appendElement("div").text(line));
            numeric(cell, i);
        }
    }

    private void numeric(Element cell, int column) {
        if (table.columns().get(column).numeric()) {
            cell.addClass("table-number");
        }
    }
}
