package chancery.foundation.letters;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.kernel.Distribution;
import chancery.kernel.Label;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Tables as they come out of the printer. */
class PrintedTableTest {

    private static PrintedTable french() {
        List<PrintedTable.Row> rows = new ArrayList<>();
        for (String strand : List.of("Politique", "Économique")) {
            rows.add(PrintedTable.Row.band("Volet " + strand));
            for (int i = 1; i <= 30; i++) {
                rows.add(
                        PrintedTable.Row.of(
                                List.of(
                                        strand + " " + i + " : mission d'entreprises à Lima",
                                        "du 9 mars 2026\nau 13 mars 2026",
                                        "38 000,00 EUR")));
            }
        }
        return new PrintedTable(
                "fr",
                "Ambassade de la République d'Aldorie",
                "Plan d'action 2026",
                List.of("Version approuvée du 12 janvier 2026"),
                Distribution.of(Label.RESTRICTED),
                List.of(
                        new PrintedTable.Column("Action", 5, false),
                        new PrintedTable.Column("Dates", 3, false),
                        new PrintedTable.Column("Budget", 2, true)),
                rows,
                false);
    }

    private static PrintedTable arabic() {
        return new PrintedTable(
                "ar",
                "سفارة جمهورية ألدوريا",
                "خطة العمل 2026",
                List.of(),
                Distribution.of(Label.UNMARKED),
                List.of(
                        new PrintedTable.Column("النشاط", 5, false),
                        new PrintedTable.Column("الميزانية", 2, true)),
                List.of(
                        PrintedTable.Row.band("المحور الثقافي"),
                        PrintedTable.Row.of(List.of("معرض متنقل في Callao", "62000 EUR"))),
                true);
    }

    @Test
    void aTableWithoutALabelIsSetToo() throws IOException {
        PrintedTable unmarked =
                new PrintedTable(
                        "fr",
                        "Ambassade",
                        "Programme",
                        List.of(),
                        Distribution.UNMARKED,
                        List.of(new PrintedTable.Column("Heure", 1, false)),
                        List.of(PrintedTable.Row.of(List.of("10:00"))),
                        false);
        try (PDDocument pdf = Loader.loadPDF(TablePdf.of(unmarked))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Programme").contains("10:00");
        }
    }

    @Test
    void everyPageHasTheHeadingsTheLabelAndItsNumber() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(TablePdf.of(french()))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            PDRectangle size = pdf.getPage(0).getMediaBox();
            assertThat(size.getWidth()).isGreaterThan(size.getHeight());
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(pdf).replaceAll("\\s+", " ");
                assertThat(text)
                        .contains("Action Dates Budget")
                        .contains("page %d sur %d".formatted(page, pages));
                assertThat(text.split("DIFFUSION RESTREINTE", -1)).hasSize(3);
            }
            String all = new PDFTextStripper().getText(pdf);
            assertThat(all).contains("Plan d'action 2026").contains("Économique 30");
            assertThat(all.split("Volet Politique", -1)).hasSize(2);
        }
    }

    @Test
    void arabicRunsFromRightToLeft() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(TablePdf.of(arabic()))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = Normalizer.normalize(stripper.getText(pdf), Normalizer.Form.NFKC);
            assertThat(text).contains("النشاط").contains("Callao").contains("المحور الثقافي");
        }
        try (XWPFDocument docx =
                new XWPFDocument(new ByteArrayInputStream(TableDocx.of(arabic())))) {
            assertThat(docx.getTables().getFirst().getCTTbl().getTblPr().isSetBidiVisual())
                    .isTrue();
            assertThat(docx.getDocument().getBody().getSectPr().isSetBidi()).isTrue();
        }
    }

    @Test
    void aFrenchSentenceInAnArabicTableRunsItsOwnWayOnTheSideOfTheColumn() throws IOException {
        PrintedTable table =
                new PrintedTable(
                        "ar",
                        "",
                        "الالتزامات",
                        List.of(),
                        Distribution.of(Label.UNMARKED),
                        List.of(new PrintedTable.Column("ما وُعد به", 5, false)),
                        List.of(
                                PrintedTable.Row.of(List.of("« Un interlocuteur sera désigné. »")),
                                PrintedTable.Row.of(List.of("سيُعيّن محاور.")),
                                PrintedTable.Row.of(List.of("2026/11/22"))),
                        false);
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(TableDocx.of(table)))) {
            XWPFTable rows = docx.getTables().getFirst();
            XWPFParagraph french = rows.getRow(1).getCell(0).getParagraphArray(0);
            assertThat(french.getCTP().getPPr().isSetBidi()).isFalse();
            assertThat(french.getAlignment()).isEqualTo(ParagraphAlignment.END);
            assertThat(french.getRuns().getFirst().getCTR().getRPr().sizeOfRtlArray()).isZero();
            for (int row = 2; row <= 3; row++) {
                XWPFParagraph arabic = rows.getRow(row).getCell(0).getParagraphArray(0);
                assertThat(arabic.getCTP().getPPr().isSetBidi()).isTrue();
                assertThat(arabic.getAlignment()).isEqualTo(ParagraphAlignment.START);
                assertThat(arabic.getRuns().getFirst().getCTR().getRPr().sizeOfRtlArray())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void theWordProcessorFileHoldsTheSame() throws IOException {
        try (XWPFDocument docx =
                new XWPFDocument(new ByteArrayInputStream(TableDocx.of(french())))) {
            XWPFTable table = docx.getTables().getFirst();
            assertThat(table.getRows()).hasSize(63);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getTableCells()).hasSize(1);
            assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("Volet Politique");
            assertThat(table.getRow(2).getCell(1).getText())
                    .contains("du 9 mars 2026")
                    .contains("au 13 mars 2026");
            assertThat(docx.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(docx.getHeaderList().getFirst().getText()).contains("RESTREINTE");
        }
    }
}
