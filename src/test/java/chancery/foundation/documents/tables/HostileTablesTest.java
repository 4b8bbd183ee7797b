package chancery.foundation.documents.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no tables, too much of one, or damaged: a problem or a table, soon. */
class HostileTablesTest {
    private final Tables tables = new Tables();

    @Test
    void whatHoldsNoTableSaysSo() {
        assertThat(codeOf("a.txt", utf8("Monsieur,\nle chat dort, et rien de plus.\nFin.")))
                .isEqualTo("table.none");
        assertThat(codeOf("a.csv", utf8("\n \n"))).isEqualTo("table.none");
        assertThat(codeOf("a.xlsx", TableFiles.workbook(""))).isEqualTo("table.none");
        assertThat(codeOf("a.pdf", utf8("%PDF-1.7 x"))).isEqualTo("table.unsupported");
        assertThat(codeOf("a.zip", TableFiles.zip(Map.of("a", new byte[] {1}))))
                .isEqualTo("table.unsupported");
        byte[] old =
                "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(codeOf("a.xls", old)).isEqualTo("table.old-format");
        Problem pasted = catchThrowableOfType(Problem.class, () -> tables.pasted(" \n\t\n"));
        assertThat(pasted.code()).isEqualTo("table.none-pasted");
    }

    @Test
    void rowsColumnsTablesAndCellsAreLimited() {
        assertThat(codeOf("a.csv", utf8("a;b\n".repeat(5_001)))).isEqualTo("table.too-many-rows");
        assertThat(codeOf("a.csv", utf8("a;".repeat(201)))).isEqualTo("table.too-many-columns");
        assertThat(codeOf("a.csv", utf8("a;" + "b".repeat(32_768))))
                .isEqualTo("table.cell-too-long");
        String table =
                "<table:table><table:table-row><table:table-cell><text:p>x</text:p>"
                        + "</table:table-cell></table:table-row></table:table>";
        byte[] many =
                TableFiles.openDocument("<office:text>" + table.repeat(51) + "</office:text>");
        assertThat(codeOf("a.odt", many)).isEqualTo("table.too-many-tables");
    }

    @Test
    void repeatsAreNotBelieved() {
        String cell = "<table:table-cell %s><text:p>x</text:p></table:table-cell>";
        String row = "<table:table><table:table-row %s>%s</table:table-row></table:table>";
        String wide = row.formatted("", cell.formatted("table:number-columns-repeated=\"16384\""));
        String tall = row.formatted("table:number-rows-repeated=\"1048576\"", cell.formatted(""));
        assertThat(codeOf("a.ods", TableFiles.openDocument(wide)))
                .isEqualTo("table.too-many-columns");
        assertThat(codeOf("a.ods", TableFiles.openDocument(tall))).isEqualTo("table.too-many-rows");
    }

    @Test
    void bombsAndEntitiesAreRefused() {
        byte[] spaces = new byte[60 * 1024 * 1024];
        Arrays.fill(spaces, (byte) ' ');
        byte[] bomb =
                TableFiles.zip(Map.of("xl/workbook.xml", spaces, "xl/sharedStrings.xml", spaces));
        assertThat(codeOf("a.xlsx", bomb)).isEqualTo("document.expands");
        byte[] entities =
                TableFiles.zip(
                        Map.of(
                                "xl/workbook.xml",
                                utf8("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")));
        assertThat(codeOf("a.xlsx", entities)).isEqualTo("document.entities");
        byte[] deep = TableFiles.zip(Map.of("content.xml", utf8("<a>".repeat(1_000))));
        assertThat(codeOf("a.ods", deep)).isEqualTo("document.too-deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.docx", "a.ods", "a.csv"})
    void noDamageBreaksTheReading(String name) {
        byte[] valid =
                switch (name) {
                    case "a.xlsx" -> TableFiles.xlsx();
                    case "a.docx" -> TableFiles.docx();
                    case "a.ods" -> TableFiles.ods();
                    default -> utf8("a;b;\"c\nd\"\r\n1;2;3\n\"\"\"x\";;\t\n");
                };
        for (long seed = 0; seed < 400; seed++) {
            byte[] bytes = mutated(valid, new Random(seed));
            try {
                assertThat(tables.read(name, bytes)).as("seed %d", seed).isNotEmpty();
            } catch (Problem refused) {
                assertThat(refused.code()).as("seed %d", seed).matches("(table|document)\\..+");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    /** Damage to the XML itself, behind the archive's checksums. */
    @Test
    void noDamagedSheetBreaksTheReading() {
        String rows =
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"9\"><v>45000.5</v></c>"
                        + "</row><mergeCell ref=\"A1:A9\"/>";
        for (long seed = 0; seed < 400; seed++) {
            byte[] damaged = mutated(rows.getBytes(StandardCharsets.UTF_8), new Random(seed));
            String sheet = new String(damaged, StandardCharsets.ISO_8859_1);
            try {
                assertThat(tables.read("a.xlsx", TableFiles.workbook(sheet))).isNotEmpty();
            } catch (Problem refused) {
                assertThat(refused.code()).as("seed %d", seed).matches("(table|document)\\..+");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRefusalHasItsSentence(Language language) {
        Words words = Words.load();
        for (String code :
                new String[] {
                    "none",
                    "none-pasted",
                    "unsupported",
                    "old-format",
                    "too-many-rows",
                    "too-many-columns",
                    "too-many-tables",
                    "cell-too-long"
                }) {
            assertThat(words.has(language, "problem.table." + code)).as(code).isTrue();
        }
    }

    private static byte[] mutated(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                default -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
            }
        }
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String codeOf(String name, byte[] bytes) {
        Problem problem = catchThrowableOfType(Problem.class, () -> tables.read(name, bytes));
        return problem == null ? "none thrown" : problem.code();
    }
}
