package chancery.foundation.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * Sets a letter as a word-processor file (Office Open XML), for those who must work on with it; the
 * PDF is the letter. Arabic letters run from right to left throughout.
 */
public final class LetterDocx {
    private static final int TOP = 1_470;
    private static final int SIDE = 1_360;

    private final LetterPage letter;
    private final LetterWords words;
    private final XWPFDocument document;
    private final DocxText text;

    private LetterDocx(LetterPage letter, XWPFDocument document) {
        this.letter = letter;
        this.words = LetterWords.of(letter.language());
        this.document = document;
        this.text = new DocxText(words.language(), words.rightToLeft());
    }

    public static byte[] of(LetterPage letter) {
        try (XWPFDocument document = new XWPFDocument()) {
            new LetterDocx(letter, document).set();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set() {
        document.getProperties().getCoreProperties().setTitle(letter.subject());
        document.getProperties().getCoreProperties().setCreator("Chancery");
        DocxPage page = new DocxPage(document, words, text);
        page.size(false, TOP, SIDE);
        page.margins(words.marking(letter.distribution(), letter.draft()));
        line(letter.service(), ParagraphAlignment.CENTER, true);
        line(letter.unit(), ParagraphAlignment.CENTER, false);
        XWPFParagraph date = line(words.placeAndDate(letter), ParagraphAlignment.END, false);
        date.setSpacingBefore(240);
        date.setSpacingAfter(240);
        if (!letter.title().isBlank()) {
            line(letter.title(), ParagraphAlignment.CENTER, true).setSpacingAfter(240);
        }
        table(words.header(letter));
        if (!letter.subject().isBlank()) {
            LetterWords.Line subject = words.subject(letter);
            XWPFParagraph paragraph =
                    line(subject.heading() + " " + subject.value(), ParagraphAlignment.START, true);
            paragraph.setSpacingBefore(200);
            paragraph.setSpacingAfter(200);
        }
        new DocxBody(document, text).set(LetterHtml.body(letter));
        closing();
        if (!letter.annexes().isEmpty()) {
            line("", ParagraphAlignment.START, false);
            table(List.of(words.annexes(letter)));
        }
    }

    private void table(List<LetterWords.Line> lines) {
        XWPFTable table = document.createTable(lines.size(), 2);
        table.removeBorders();
        if (words.rightToLeft()) {
            table.getCTTbl().getTblPr().addNewBidiVisual();
        }
        for (int i = 0; i < lines.size(); i++) {
            XWPFTableRow row = table.getRow(i);
            cell(row.getCell(0), List.of(lines.get(i).heading()), "2600");
            cell(row.getCell(1), lines.get(i).value().lines().toList(), "6580");
        }
    }

    private void cell(XWPFTableCell cell, List<String> lines, String width) {
        cell.setWidth(width);
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphArray(0) : cell.addParagraph();
            text.begin(paragraph, ParagraphAlignment.START);
            paragraph.setSpacingAfter(0);
            text.run(paragraph, lines.get(i));
        }
    }

    private XWPFParagraph line(String value, ParagraphAlignment alignment, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        text.begin(paragraph, alignment);
        paragraph.setSpacingAfter(0);
        XWPFRun run = text.run(paragraph, value);
        if (bold) {
            text.bold(run);
        }
        return paragraph;
    }

    private void closing() {
        for (int i = 0; i < letter.closing().size(); i++) {
            XWPFParagraph paragraph =
                    line(letter.closing().get(i), ParagraphAlignment.CENTER, false);
            paragraph.setIndentationLeft(4_600);
            paragraph.setKeepNext(true);
            if (i == 0) {
                paragraph.setSpacingBefore(600);
            }
        }
    }
}
