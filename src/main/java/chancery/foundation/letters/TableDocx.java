package chancery.foundation.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * Sets a table as a word-processor file on A4 in landscape: its headings and its label on every
 * page, in Arabic from right to left.
 */
public final class TableDocx {
    /** Of the page between its margins, in twentieths of a point. */
    private static final int WIDTH = 15_138;

    private static final int SIDE = 850;
    private static final int TOP = 1_250;
    private static final String HEADING_FILL = "ECE8DE";
    private static final String BAND_FILL = "F6F4EE";

    private final PrintedTable table;
    private final LetterWords words;
    private final XWPFDocument document;
    private final DocxText text;

    private TableDocx(PrintedTable table, XWPFDocument document) {
        this.table = table;
        this.words = LetterWords.of(table.language());
        this.document = document;
        this.text = DocxText.small(words.language(), words.rightToLeft());
    }

    public static byte[] of(PrintedTable table) {
        try (XWPFDocument document = new XWPFDocument()) {
            new TableDocx(table, document).set();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set() {
        document.getProperties().getCoreProperties().setTitle(table.title());
        document.getProperties().getCoreProperties().setCreator("Chancery");
        DocxPage page = new DocxPage(document, words, text);
        page.size(true, TOP, SIDE);
        page.margins(words.marking(table.distribution(), table.draft()));
        if (!table.service().isBlank()) {
            line(table.service(), false);
        }
        line(table.title(), true);
        table.notes().forEach(note -> line(note, false));
        rows();
    }

    private void line(String value, boolean title) {
        XWPFParagraph paragraph = document.createParagraph();
        text.begin(paragraph, ParagraphAlignment.START);
        paragraph.setSpacingAfter(title ? 80 : 20);
        XWPFRun run = text.run(paragraph, value);
        if (title) {
            text.bold(run);
            text.large(run);
        }
    }

    private void rows() {
        int columns = table.columns().size();
        XWPFTable set = document.createTable(table.rows().size() + 1, columns);
        set.setWidth(WIDTH);
        set.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        if (words.rightToLeft()) {
            set.getCTTbl().getTblPr().addNewBidiVisual();
        }
        grid(set.getCTTbl());
        XWPFTableRow heading = set.getRow(0);
        heading.setRepeatHeader(true);
        for (int i = 0; i < columns; i++) {
            cell(heading.getCell(i), i, table.columns().get(i).heading(), true);
            heading.getCell(i).setColor(HEADING_FILL);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            XWPFTableRow row = set.getRow(i + 1);
            row.setCantSplitRow(true);
            if (table.rows().get(i).band()) {
                band(row, table.rows().get(i).texts().getFirst());
            } else {
                List<String> texts = table.rows().get(i).texts();
                for (int k = 0; k < columns; k++) {
                    cell(row.getCell(k), k, texts.get(k), false);
                }
            }
        }
    }

    private void grid(CTTbl set) {
        CTTblGrid grid = set.getTblGrid() == null ? set.addNewTblGrid() : set.getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int i = 0; i < table.columns().size(); i++) {
            grid.addNewGridCol().setW(width(i));
        }
    }

    private BigInteger width(int column) {
        return BigInteger.valueOf((long) WIDTH * table.percent(column) / 100);
    }

    private void band(XWPFTableRow row, String title) {
        for (int i = table.columns().size() - 1; i > 0; i--) {
            row.removeCell(i);
        }
        XWPFTableCell cell = row.getCell(0);
        CTTc set = cell.getCTTc();
        (set.isSetTcPr() ? set.getTcPr() : set.addNewTcPr())
                .addNewGridSpan()
                .setVal(BigInteger.valueOf(table.columns().size()));
        cell.setColor(BAND_FILL);
        words(cell, title, ParagraphAlignment.START, true);
        cell.getParagraphArray(0).setKeepNext(true);
    }

    private void cell(XWPFTableCell cell, int column, String value, boolean heading) {
        cell.setWidth(width(column).toString());
        boolean numeric = table.columns().get(column).numeric();
        words(cell, value, numeric ? ParagraphAlignment.END : ParagraphAlignment.START, heading);
    }

    private void words(
            XWPFTableCell cell, String value, ParagraphAlignment alignment, boolean bold) {
        List<String> lines = value.isEmpty() ? List.of("") : value.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphArray(0) : cell.addParagraph();
            text.begin(paragraph, alignment);
            paragraph.setSpacingAfter(0);
            XWPFRun run = text.run(paragraph, lines.get(i));
            if (bold) {
                text.bold(run);
            }
        }
    }
}
