package chancery.foundation.documents.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables that files of every format hold. */
class TablesTest {
    private final Tables tables = new Tables();

    @Test
    void theSpecimenComesInWhole() throws IOException {
        byte[] csv =
                Files.readAllBytes(
                        Path.of("src/test/resources/specimens/planning-2026-lima.fr.csv"));
        Table table = only("planning-2026-lima.fr.csv", csv);
        assertThat(table.name()).isEqualTo("planning-2026-lima.fr");
        assertThat(table.header()).isEqualTo(table.rows().getFirst());
        assertThat(table.body()).hasSize(10).allMatch(row -> row.cells().size() == 12);
        assertThat(texts(table.rows().get(3)))
                .startsWith(
                        "Économique",
                        "Porter les échanges à 100 M USD",
                        "Mission d'entreprises à Lima");
        assertThat(table.rows().get(9).cell(7).isBlank()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparator(String separator) {
        String text =
                """
                volet;action;budget
                Politique;"Entretiens; première ""série""
                et suite";1,5
                Culturel;Exposition;2,25
                """
                        .replace(";", separator)
                        .replace("1,5", separator.equals(",") ? "1.5" : "1,5")
                        .replace("2,25", separator.equals(",") ? "2.25" : "2,25");
        Table table = only("plan.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(table.width()).isEqualTo(3);
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().get(1).cell(2).text())
                .isEqualTo("Entretiens" + separator + " première \"série\"\net suite");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "windows-1252", "IBM850"})
    void findsTheEncoding(String charset) {
        String text = "volet;début;indicateur\r\nÉconomique;2026-03-09;Sociétés réunies à Lima\r\n";
        Table table = only("plan.csv", text.getBytes(Charset.forName(charset)));
        assertThat(texts(table.rows().getLast()))
                .containsExactly("Économique", "2026-03-09", "Sociétés réunies à Lima");
    }

    @Test
    void leavesOutBlankRowsAndKeepsTheirCount() {
        Table table = only("a.csv", utf8("a;b\n\n;\nc;d\n"));
        assertThat(table.rows()).extracting(Row::number).containsExactly(1, 4);
    }

    @Test
    void aQuoteThatIsNeverClosedIsText() {
        Table table = only("a.csv", utf8("a;b\n\"c;d\ne;f\n"));
        assertThat(texts(table.rows().get(1))).containsExactly("\"c", "d");
    }

    @Test
    void readsSheetsWithDatesMoneyAndMergedCells() {
        Table table = only("plan.xlsx", TableFiles.xlsx());
        assertThat(table.name()).isEqualTo("Plan 2026");
        assertThat(table.header()).isEqualTo(table.rows().get(1));
        assertThat(table.body()).extracting(Row::number).containsExactly(4, 5);
        assertThat(table.body().getFirst().cells())
                .containsExactly(
                        new Cell(1, "Politique", new CellValue.Text("Politique")),
                        new Cell(2, "Entretiens", new CellValue.Text("Entretiens")),
                        new Cell(3, "2026-02-02", CellValue.day(LocalDate.of(2026, 2, 2))),
                        new Cell(4, "3500.5 EUR", CellValue.money(new BigDecimal("3500.5"), "EUR")),
                        new Cell(5, "9 %", new CellValue.Quantity(new BigDecimal("9"), "%")));
        assertThat(table.body().getLast().cell(1).text()).isEqualTo("Politique");
        assertThat(table.body().getLast().cell(4).letters()).isEqualTo("D");
    }

    @Test
    void aNumberHasNoMoreDigitsThanItsSheetShows() {
        byte[] xlsx =
                TableFiles.workbook(
                        "<row><c><v>0.30000000000000004</v></c><c><v>1.2E3</v></c>"
                                + "<c><v>1e300</v></c><c><v>-7</v></c></row>");
        assertThat(texts(only("a.xlsx", xlsx).rows().getFirst()))
                .containsExactly("0.3", "1200", "", "-7");
    }

    @Test
    void readsTheTablesOfALetterWithTheLineAboveThem() {
        List<Table> found = tables.read("lettre.docx", TableFiles.docx());
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().name()).isEqualTo("Planning des actions");
        assertThat(found.getFirst().body())
                .extracting(TablesTest::texts)
                .containsExactly(
                        List.of("Culturel", "Exposition", "62 000 EUR"),
                        List.of("Culturel", "Semaine du film", "18 000 EUR"));
        assertThat(texts(found.getLast().rows().getFirst()))
                .containsExactly("deux colonnes", "", "la troisième");
    }

    @Test
    void readsOpenDocumentSpreadsheets() {
        Table table = only("plan.ods", TableFiles.ods());
        assertThat(table.name()).isEqualTo("Plan");
        assertThat(table.rows()).extracting(Row::number).containsExactly(1, 4);
        assertThat(table.rows().getLast().cells())
                .extracting(Cell::value)
                .containsExactly(
                        new CellValue.Text("Cultural"),
                        CellValue.day(LocalDate.of(2026, 9, 1)),
                        CellValue.money(new BigDecimal("62000"), "EUR"));
    }

    @Test
    void readsTheTablesOfOpenDocumentLetters() {
        byte[] odt =
                TableFiles.openDocument(
                        """
                        <office:text><text:p>Señor Embajador:</text:p><table:table table:name="Tabla1">\
                        <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>Eje</text:p>\
                        </table:table-cell><table:table-cell><text:p>uno</text:p></table:table-cell>\
                        </table:table-row><table:table-row><table:covered-table-cell/><table:table-cell>\
                        <text:p>dos<text:line-break/>tres</text:p></table:table-cell></table:table-row>\
                        </table:table></office:text>\
                        """);
        assertThat(only("carta.odt", odt).rows())
                .extracting(TablesTest::texts)
                .containsExactly(List.of("Eje", "uno"), List.of("Eje", "dos\ntres"));
    }

    @Test
    void readsWhatWasPasted() {
        Table table = tables.pasted("Volet\tAction\nCulturel\t\"deux\nlignes\"\n");
        assertThat(table.header()).isNotNull();
        assertThat(texts(table.body().getFirst())).containsExactly("Culturel", "deux\nlignes");
        Table list = tables.pasted("Recevoir la délégation, à Lima\nOuvrir le salon\n");
        assertThat(list.width()).isEqualTo(1);
        assertThat(list.rows()).hasSize(2);
    }

    @Test
    void aTableOfValuesAloneHasNoHeader() {
        assertThat(only("a.csv", utf8("2026;12;x\n2027;13;y\n")).header()).isNull();
        assertThat(only("a.csv", utf8("2026;12;x\n2027;13;y\n")).body()).hasSize(2);
    }

    private Table only(String name, byte[] bytes) {
        List<Table> found = tables.read(name, bytes);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }
}
