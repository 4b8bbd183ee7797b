package chancery.foundation.documents.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is written for spreadsheet programs, read again by others and by ourselves. */
class SpreadsheetsTest {
    private static final List<Spreadsheet.Column> COLUMNS =
            List.of(
                    new Spreadsheet.Column("Action", Spreadsheet.Kind.LONG_TEXT),
                    new Spreadsheet.Column("Début", Spreadsheet.Kind.DATE),
                    new Spreadsheet.Column("Budget", Spreadsheet.Kind.MONEY),
                    new Spreadsheet.Column("Part", Spreadsheet.Kind.NUMBER));
    private static final List<List<CellValue>> ROWS =
            List.of(
                    List.of(
                            CellValue.text("Entretiens, \"première\" série"),
                            CellValue.day(LocalDate.of(2026, 2, 2)),
                            CellValue.money(new BigDecimal("3500"), "EUR"),
                            new CellValue.Quantity(new BigDecimal("9.5"), "%")),
                    List.of(
                            CellValue.text("=HYPERLINK(\"http://x\")"),
                            CellValue.EMPTY,
                            CellValue.number(new BigDecimal("1234567.25")),
                            CellValue.number(new BigDecimal("-4"))));

    private static Spreadsheet sheet(String language) {
        return new Spreadsheet("Plan 2026", "Plan d'action", language, COLUMNS, ROWS);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Table table =
                new Tables().read("a.xlsx", Spreadsheets.xlsx(List.of(sheet("fr")))).getFirst();
        assertThat(table.name()).isEqualTo("Plan 2026");
        assertThat(TablesTest.texts(table.rows().getFirst())).containsExactly("Plan d'action");
        assertThat(table.header()).isEqualTo(table.rows().get(1));
        assertThat(table.body())
                .extracting(row -> row.cells().stream().map(Cell::value).toList())
                .containsExactlyElementsOf(ROWS);
    }

    @Test
    void aPersonSeesDatesAndMoneyAndNoFormula() throws IOException {
        try (XSSFWorkbook workbook = open(sheet("fr"))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
            assertThat(formatter.formatCellValue(sheet.getRow(3).getCell(1)))
                    .isEqualTo("02/02/2026");
            assertThat(formatter.formatCellValue(sheet.getRow(3).getCell(2)))
                    .isEqualTo("3,500.00 EUR");
            assertThat(formatter.formatCellValue(sheet.getRow(3).getCell(3))).isEqualTo("9.5%");
            assertThat(sheet.getRow(4).getCell(0).getCellType())
                    .isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 3);
            assertThat(sheet.isRightToLeft()).isFalse();
        }
    }

    @Test
    void anArabicSheetRunsFromRightToLeft() throws IOException {
        try (XSSFWorkbook workbook = open(sheet("ar"))) {
            assertThat(workbook.getSheetAt(0).isRightToLeft()).isTrue();
        }
    }

    @Test
    void csvIsPlainForProgramsAndHarmlessForSpreadsheets() {
        String csv = new String(Spreadsheets.csv(sheet("fr")), StandardCharsets.UTF_8);
        assertThat(csv)
                .isEqualTo(
                        "\uFEFFAction,Début,Budget,Part\r\n"
                                + "\"Entretiens, \"\"première\"\" série\",2026-02-02,3500 EUR,9.5 %\r\n"
                                + "\"'=HYPERLINK(\"\"http://x\"\")\",,1234567.25,-4\r\n");
    }

    @Test
    void whatWasMadeHarmlessIsReadAsItWas() {
        Table table = new Tables().read("a.csv", Spreadsheets.csv(sheet("fr"))).getFirst();
        assertThat(table.body())
                .extracting(row -> row.cell(1).text())
                .containsExactly("Entretiens, \"première\" série", "=HYPERLINK(\"http://x\")");
        for (String text : new String[] {"+33 1", "-5 °C", "@import", "'=", "l'été", "\tx"}) {
            assertThat(Neutralised.undone(Neutralised.of(text))).isEqualTo(text);
        }
    }

    @Test
    void aSheetTakesAnyNameAndAnyText() throws IOException {
        Spreadsheet odd =
                new Spreadsheet(
                        "a/b\\c*d?e[f]:g, bien plus long qu'un nom",
                        "",
                        "fr",
                        List.of(new Spreadsheet.Column("x", Spreadsheet.Kind.TEXT)),
                        List.of(List.of(CellValue.text("a\u0001b<&>\"é\uD83D\uDE00"))));
        try (XSSFWorkbook workbook = open(odd)) {
            assertThat(workbook.getSheetName(0)).hasSizeLessThanOrEqualTo(31);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .startsWith("a")
                    .endsWith("b<&>\"é\uD83D\uDE00");
        }
    }

    @Test
    void aLongTextMakesItsRowHigherAndAnEmptyColumnIsNoWiderThanItsHeading() throws IOException {
        String words =
                "Entretien avec le ministre du Commerce extérieur et du Tourisme. ".repeat(4);
        Spreadsheet sheet =
                new Spreadsheet(
                        "Plan",
                        "",
                        "fr",
                        List.of(
                                new Spreadsheet.Column("Action", Spreadsheet.Kind.LONG_TEXT),
                                new Spreadsheet.Column(
                                        "Valeur de référence", Spreadsheet.Kind.LONG_TEXT)),
                        List.of(
                                List.of(CellValue.text(words), CellValue.EMPTY),
                                List.of(CellValue.text("a\nb"), CellValue.EMPTY),
                                List.of(CellValue.text("a"), CellValue.EMPTY)));
        try (XSSFWorkbook workbook = open(sheet)) {
            XSSFSheet written = workbook.getSheetAt(0);
            assertThat(written.getRow(1).getHeightInPoints()).isEqualTo(7 * 15);
            assertThat(written.getRow(2).getHeightInPoints()).isEqualTo(2 * 15);
            assertThat(written.getRow(3).getHeightInPoints()).isEqualTo(15);
            assertThat(written.getRow(0).getHeightInPoints()).isEqualTo(2 * 15);
            assertThat(written.getColumnWidthInPixels(1))
                    .isLessThan(written.getColumnWidthInPixels(0) / 3);
        }
    }

    private static XSSFWorkbook open(Spreadsheet sheet) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Spreadsheets.xlsx(List.of(sheet))));
    }
}
