package chancery.work.planning.tables;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.foundation.documents.tables.CellValue;
import chancery.foundation.documents.tables.Spreadsheet;
import chancery.foundation.documents.tables.Spreadsheets;
import chancery.foundation.documents.tables.Table;
import chancery.foundation.documents.tables.Tables;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnMappingTest {
    private final Tables tables = new Tables();

    private static ProposedRow only(Table table) {
        List<ProposedRow> rows = ColumnMapping.guess(table).rows(table);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static List<String> codes(ProposedRow row) {
        return row.problems().stream().map(RowProblem::code).toList();
    }

    @Test
    void theSpecimenComesInWhole() throws IOException {
        Path file = Path.of("src/test/resources/specimens/planning-2026-lima.fr.csv");
        Table table = tables.read(file.toString(), Files.readAllBytes(file)).getFirst();
        ColumnMapping mapping = ColumnMapping.guess(table);
        assertThat(mapping.columns())
                .isEqualTo(
                        Map.ofEntries(
                                Map.entry(1, PlanColumn.STRAND),
                                Map.entry(2, PlanColumn.OBJECTIVE),
                                Map.entry(3, PlanColumn.ACTION),
                                Map.entry(4, PlanColumn.START),
                                Map.entry(5, PlanColumn.END),
                                Map.entry(6, PlanColumn.OWNER),
                                Map.entry(7, PlanColumn.PARTNER),
                                Map.entry(8, PlanColumn.BUDGET),
                                Map.entry(9, PlanColumn.CURRENCY),
                                Map.entry(10, PlanColumn.INDICATOR),
                                Map.entry(11, PlanColumn.BASELINE),
                                Map.entry(12, PlanColumn.TARGET)));
        List<ProposedRow> rows = mapping.rows(table);
        assertThat(rows).hasSize(10).allMatch(row -> row.problems().isEmpty());
        assertThat(rows.stream().map(ProposedRow::budget).reduce(BigDecimal::add))
                .contains(new BigDecimal("186500"));
        assertThat(rows)
                .extracting(ProposedRow::strandCode)
                .containsExactly(
                        "POLITICAL",
                        "POLITICAL",
                        "ECONOMIC",
                        "ECONOMIC",
                        "ECONOMIC",
                        "CULTURAL",
                        "CULTURAL",
                        "CULTURAL",
                        "COMMUNICATION",
                        "COMMUNICATION");
        ProposedRow last = rows.getLast();
        assertThat(last.number()).isEqualTo(11);
        assertThat(last.text(PlanColumn.ACTION)).isEqualTo("Tournée des rédactions régionales");
        assertThat(last.start()).isEqualTo(LocalDate.of(2026, 2, 16));
        assertThat(last.end()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(last.currency()).isEqualTo("EUR");
        assertThat(last.baseline()).isEqualByComparingTo("9");
        assertThat(last.target()).isEqualByComparingTo("20");
        assertThat(last.unit()).isEqualTo("%");
        assertThat(last.text(PlanColumn.PARTNER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Axe stratégique\tObjectifs\tActions proposées\tDate de début\tDate de fin\tPilote\tPartenaires associés\tCoût estimé\tMonnaie\tIndicateur de suivi\tUnité\tSituation de départ\tValeur cible\tLieu\tPublic visé\tRemarques",
                "Pillar\tGoal\tActivity\tStart date\tDeadline\tLead officer\tCounterpart\tEstimated cost\tCurrency\tKPI\tUnit of measure\tBaseline\tTarget\tVenue\tTarget audience\tNotes",
                "Eje estratégico\tObjetivo específico\tActividad\tFecha de inicio\tFecha de término\tFuncionario responsable\tContraparte\tPresupuesto\tMoneda\tIndicador\tUnidad\tLínea de base\tMeta\tLugar\tPúblico objetivo\tObservaciones",
                "المحور\tالهدف\tالنشاط\tتاريخ البدء\tتاريخ الانتهاء\tالمسؤول\tالشركاء\tالميزانية\tالعملة\tالمؤشر\tوحدة القياس\tخط الأساس\tالقيمة المستهدفة\tالمكان\tالجمهور المستهدف\tملاحظات"
            })
    void headingsAreUnderstoodInFourLanguages(String headings) {
        Table table = tables.pasted(headings + "\n" + "x\t".repeat(15) + "x\n");
        assertThat(ColumnMapping.guess(table).columns().values())
                .containsExactly(
                        PlanColumn.STRAND,
                        PlanColumn.OBJECTIVE,
                        PlanColumn.ACTION,
                        PlanColumn.START,
                        PlanColumn.END,
                        PlanColumn.OWNER,
                        PlanColumn.PARTNER,
                        PlanColumn.BUDGET,
                        PlanColumn.CURRENCY,
                        PlanColumn.INDICATOR,
                        PlanColumn.UNIT,
                        PlanColumn.BASELINE,
                        PlanColumn.TARGET,
                        PlanColumn.PLACE,
                        PlanColumn.AUDIENCE,
                        PlanColumn.TEXT);
    }

    @Test
    void aPersonChangesWhatAColumnMeans() {
        Table table = tables.pasted("Action\tNotes libres\tQui\nSalon\tLima\tAmbassadeur\n");
        ColumnMapping guessed = ColumnMapping.guess(table);
        assertThat(guessed.columns()).containsEntry(1, PlanColumn.ACTION).doesNotContainKey(3);
        ColumnMapping changed =
                guessed.with(2, PlanColumn.PLACE).with(3, PlanColumn.ACTION).with(1, null);
        assertThat(changed.columns()).isEqualTo(Map.of(2, PlanColumn.PLACE, 3, PlanColumn.ACTION));
        assertThat(changed.rows(table).getFirst().text(PlanColumn.ACTION)).isEqualTo("Ambassadeur");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-02 | 2026-02-02",
                "2026/02/03 | 2026-02-03",
                "13/04/2026 | 2026-04-13",
                "03.04.2026 | 2026-04-03",
                "2 février 2026 | 2026-02-02",
                "lundi 2 février 2026 | 2026-02-02",
                "1er août 2026 | 2026-08-01",
                "3 de marzo de 2026 | 2026-03-03",
                "March 9, 2026 | 2026-03-09",
                "9th March 2026 | 2026-03-09",
                "2 فبراير 2026 | 2026-02-02",
                "٢ فبراير ٢٠٢٦ | 2026-02-02",
                "02/02/26 | 2026-02-02"
            })
    void daysAreReadInManyNotations(String cell, LocalDate day) {
        ProposedRow row = only(tables.pasted("Action\tDébut\nSalon\t" + cell + "\n"));
        assertThat(row.start()).isEqualTo(day);
        assertThat(row.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,50 | 1234.50",
                "1\u202f234,50 | 1234.50",
                "1.234,50 | 1234.50",
                "38,000.5 | 38000.5",
                "1.234.567 | 1234567",
                "38 000 | 38000",
                "12'500 | 12500",
                "0,125 | 0.125",
                "٣٨٠٠٠ | 38000",
                "٣٨٬٠٠٠٫٥ | 38000.5",
                "3500 EUR | 3500",
                "€ 3500 | 3500"
            })
    void amountsAreReadInManyNotations(String cell, BigDecimal amount) {
        ProposedRow row = only(tables.pasted("Action\tBudget (EUR)\nSalon\t" + cell + "\n"));
        assertThat(row.problems()).isEmpty();
        assertThat(row.budget()).isEqualByComparingTo(amount);
        assertThat(row.currency()).isEqualTo("EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"38.000", "38,000"})
    void threeDigitsBehindASignAreAskedFor(String cell) {
        Table table = tables.pasted("Action\tBudget (EUR)\nSalon\t" + cell + "\n");
        ProposedRow asked = only(table);
        assertThat(asked.budget()).isNull();
        assertThat(codes(asked)).containsExactly("number-ambiguous");
        assertThat(asked.isReady()).isFalse();
        DecimalSign sign = cell.contains(",") ? DecimalSign.POINT : DecimalSign.COMMA;
        ProposedRow told = ColumnMapping.guess(table).with(sign).rows(table).getFirst();
        assertThat(told.budget()).isEqualByComparingTo("38000");
        assertThat(told.problems()).isEmpty();
    }

    @Test
    void anotherCellOfTheTableSettlesHowNumbersAreWritten() {
        Table table = tables.pasted("Action\tBudget (EUR)\nSalon\t38.000\nForum\t1.250,75\n");
        List<ProposedRow> rows = ColumnMapping.guess(table).rows(table);
        assertThat(rows.getFirst().budget()).isEqualByComparingTo("38000");
        assertThat(rows).allMatch(row -> row.problems().isEmpty());
    }

    @Test
    void anEnglishTableIsAskedForDayAndMonth() {
        Table table = tables.pasted("Activity\tStart\nFair\t03/04/2026\n");
        assertThat(codes(only(table))).containsExactly("date-ambiguous");
        assertThat(ColumnMapping.guess(table).with(DateOrder.MONTH_FIRST).rows(table))
                .extracting(ProposedRow::start)
                .containsExactly(LocalDate.of(2026, 3, 4));
        Table settled = tables.pasted("Activity\tStart\nFair\t03/04/2026\nTour\t13/04/2026\n");
        assertThat(ColumnMapping.guess(settled).rows(settled))
                .extracting(ProposedRow::start)
                .containsExactly(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 13));
    }

    @Test
    void monthsStandForTheirEndsAndSaySo() {
        ProposedRow row = only(tables.pasted("Action\tDébut\tFin\nSalon\tmars 2026\tjuin 2026\n"));
        assertThat(row.start()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(row.end()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(codes(row)).containsExactly("first-day-taken", "last-day-taken");
        assertThat(row.isReady()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-09 - 2026-03-13 | 2026-03-09 | 2026-03-13",
                "du 2 février 2026 au 10 avril 2026 | 2026-02-02 | 2026-04-10",
                "mars 2026 | 2026-03-01 | 2026-03-31",
                "T2 2026 | 2026-04-01 | 2026-06-30"
            })
    void aPeriodIsTwoDays(String cell, LocalDate start, LocalDate end) {
        ProposedRow row = only(tables.pasted("Action\tPériode\nSalon\t" + cell + "\n"));
        assertThat(row.start()).isEqualTo(start);
        assertThat(row.end()).isEqualTo(end);
        assertThat(row.isReady()).isTrue();
    }

    @Test
    void whatIsWrongIsSaidBesideTheRow() {
        Table table =
                tables.pasted(
                        "Volet\tAction\tDébut\tFin\tBudget\tDevise\n"
                                + "Culturel\tSalon\tbientôt\t\t3500\tEUR\n"
                                + "\tForum\t2026-05-02\t2026-05-01\tbeaucoup\t\n"
                                + "\t\t\t\t-4\tXYZ\n"
                                + "\tTournée\t\t\t12\t\n");
        List<ProposedRow> rows = ColumnMapping.guess(table).rows(table);
        assertThat(rows)
                .extracting(ColumnMappingTest::codes)
                .containsExactly(
                        List.of("date-unreadable"),
                        List.of("from-above", "end-before-start", "number-unreadable"),
                        List.of(
                                "from-above",
                                "action-missing",
                                "budget-negative",
                                "currency-unknown"),
                        List.of("from-above", "currency-missing"));
        assertThat(rows).noneMatch(ProposedRow::isReady);
        assertThat(rows.get(1).text(PlanColumn.STRAND)).isEqualTo("Culturel");
        assertThat(ColumnMapping.guess(table).withCurrency("EUR").rows(table).getLast().isReady())
                .isTrue();
    }

    @Test
    void anObjectiveIsNotCarriedIntoAnotherStrand() {
        Table table =
                tables.pasted(
                        "Volet\tObjectif\tAction\n"
                                + "Culturel\tRayonner\tSalon\n\t\tForum\nPolitique\t\tVisite\n");
        List<ProposedRow> rows = ColumnMapping.guess(table).rows(table);
        assertThat(rows.get(1).text(PlanColumn.OBJECTIVE)).isEqualTo("Rayonner");
        assertThat(codes(rows.get(2))).containsExactly("objective-missing");
    }

    @Test
    void anIndicatorMayBeToldInWords() {
        ProposedRow row =
                only(
                        tables.pasted(
                                "Action\tIndicateur\tValeur de départ\tCible\n"
                                        + "Salon\tImage du pays\tfaible\t12 sociétés au moins\n"));
        assertThat(row.baseline()).isNull();
        assertThat(row.target()).isEqualByComparingTo("12");
        assertThat(row.unit()).isEqualTo("sociétés au moins");
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void typedCellsNeedNoReading() {
        byte[] xlsx =
                Spreadsheets.xlsx(
                        List.of(
                                new Spreadsheet(
                                        "Plan",
                                        "Plan de acción 2026",
                                        "es",
                                        List.of(
                                                new Spreadsheet.Column(
                                                        "Actividad", Spreadsheet.Kind.TEXT),
                                                new Spreadsheet.Column(
                                                        "Inicio", Spreadsheet.Kind.DATE),
                                                new Spreadsheet.Column(
                                                        "Presupuesto", Spreadsheet.Kind.MONEY)),
                                        List.of(
                                                List.of(
                                                        CellValue.text("Feria"),
                                                        CellValue.day(LocalDate.of(2026, 3, 4)),
                                                        CellValue.money(
                                                                new BigDecimal("38000"),
                                                                "EUR"))))));
        ProposedRow row = only(tables.read("plan.xlsx", xlsx).getFirst());
        assertThat(row.start()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(row.budget()).isEqualByComparingTo("38000");
        assertThat(row.currency()).isEqualTo("EUR");
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void noCellBreaksTheReading() {
        String alphabet = "0123456789.,'/- :٣٫٬€%kM\u00a0\u202fabéم\"()+";
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder cell = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Table table =
                    tables.pasted(
                            "Action\tDébut\tPériode\tBudget\tCible\nx\t%1$s\t%1$s\t%1$s\t%1$s\n"
                                    .formatted(cell.toString().replace("\"", "")));
            try {
                assertThat(ColumnMapping.guess(table).rows(table)).as("seed %d", seed).hasSize(1);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + cell, e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyColumnAndProblemHasItsWords(Language language) throws IOException {
        Words words = Words.load();
        for (PlanColumn column : PlanColumn.values()) {
            assertThat(words.has(language, "plan-table.column." + column)).isTrue();
        }
        Pattern code = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
        TreeSet<String> codes = new TreeSet<>();
        for (String file : List.of("RowValues", "RowReading")) {
            Path source = Path.of("src/main/java/chancery/work/planning/tables", file + ".java");
            try (Stream<String> lines = Files.lines(source)) {
                lines.forEach(
                        line -> code.matcher(line).results().forEach(m -> codes.add(m.group(1))));
            }
        }
        assertThat(codes).hasSize(18);
        assertThat(codes).allMatch(each -> words.has(language, "plan-table.problem." + each));
    }
}
