package chancery.work.planning.exports;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.Seed;
import chancery.foundation.documents.tables.Spreadsheet;
import chancery.foundation.documents.tables.Spreadsheets;
import chancery.foundation.documents.tables.Table;
import chancery.foundation.documents.tables.Tables;
import chancery.foundation.letters.TableDocx;
import chancery.foundation.letters.TablePdf;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.UnitCode;
import chancery.work.planning.Action;
import chancery.work.planning.ActionKind;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Change;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.Objective;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.Strand;
import chancery.work.planning.tables.ColumnMapping;
import chancery.work.planning.tables.PlanColumn;
import chancery.work.planning.tables.ProposedRow;
import chancery.work.planning.tables.RowChanges;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plan goes out as a table and comes in again. */
class PlanSheetTest {
    private static final int YEAR = 2026;
    private static final Words WORDS = Words.load();

    @ParameterizedTest
    @EnumSource
    void aPlanWrittenAsCsvComesInAgainWhole(Language language) {
        assertThat(readAgain("plan.csv", Spreadsheets.csv(sheet(language))))
                .isEqualTo(said(rich()));
    }

    @ParameterizedTest
    @EnumSource
    void aPlanWrittenAsAWorkbookComesInAgainWhole(Language language) {
        assertThat(readAgain("plan.xlsx", Spreadsheets.xlsx(List.of(sheet(language)))))
                .isEqualTo(said(rich()));
    }

    @Test
    void whateverATableCanCarryComesInAgainAsItWas() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int i = 0; i < 120; i++) {
            PlanContent plan = new AnyPlan(random, YEAR).plan();
            Language language = Language.values()[random.nextInt(Language.values().length)];
            Spreadsheet sheet = new PlanSheet(WORDS, language).of(state(plan));
            boolean csv = random.nextInt(4) != 0;
            List<String> again =
                    csv
                            ? readAgain("plan.csv", Spreadsheets.csv(sheet))
                            : readAgain("plan.xlsx", Spreadsheets.xlsx(List.of(sheet)));
            assertThat(again)
                    .as("seed %d, plan %d, %s, %s", seed, i, language, csv ? "csv" : "xlsx")
                    .isEqualTo(said(plan));
        }
    }

    @Test
    void everyColumnThatTheImportKnowsIsKnownAgain() {
        for (Language language : Language.values()) {
            Table table =
                    new Tables().read("plan.csv", Spreadsheets.csv(sheet(language))).getFirst();
            assertThat(ColumnMapping.guess(table).columns().values())
                    .as(language.code())
                    .containsExactlyInAnyOrder(
                            Stream.of(PlanColumn.values())
                                    .filter(field -> field != PlanColumn.PERIOD)
                                    .toArray(PlanColumn[]::new));
        }
    }

    @Test
    void whatASpreadsheetWouldRunIsText() {
        String csv = new String(Spreadsheets.csv(sheet(Language.FR)), StandardCharsets.UTF_8);
        assertThat(csv).contains("'=HYPERLINK").doesNotContain(",=HYPERLINK");
    }

    @ParameterizedTest
    @EnumSource
    void aPlanIsPrintedInEachLanguage(Language language) {
        var printed = new PlanPrint(WORDS, language).of(state(rich()), "Ambassade à Lima");
        assertThat(printed.draft()).isFalse();
        assertThat(printed.rows()).filteredOn(row -> row.band()).hasSize(2);
        assertThat(TablePdf.of(printed)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(TableDocx.of(printed)).startsWith('P', 'K');
    }

    private static PlanContent readAgainRows(String name, byte[] bytes) {
        Table table = new Tables().read(name, bytes).getFirst();
        List<ProposedRow> rows = ColumnMapping.guess(table).rows(table);
        assertThat(rows).allSatisfy(row -> assertThat(row.isReady()).as("%s", row).isTrue());
        PlanContent content = PlanContent.blank(YEAR, "Plan", "EUR");
        for (Change change : RowChanges.of(content, rows)) {
            content = content.with(change);
        }
        return content;
    }

    private static List<String> readAgain(String name, byte[] bytes) {
        return said(readAgainRows(name, bytes));
    }

    private static Spreadsheet sheet(Language language) {
        return new PlanSheet(WORDS, language).of(state(rich()));
    }

    /** What is compared: all that a table can carry, by words rather than identities. */
    private static List<String> said(PlanContent plan) {
        return Stream.of(
                        plan.strands().stream().map(Strand::title),
                        plan.objectives().stream()
                                .map(o ->
                                        above(plan, o)
                                                + o.title()
                                                + List.of(o.context(), o.effect(), o.risk())
                                                + o.due()),
                        plan.actions().stream().map(a -> above(plan, a) + facts(a)),
                        plan.indicators().stream()
                                .map(i ->
                                        above(plan, i)
                                                + Optional.ofNullable(i.action())
                                                        .flatMap(plan::element)
                                                        .map(Element::title)
                                                        .orElse("-")
                                                + facts(i)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String above(PlanContent plan, Element line) {
        return Optional.ofNullable(line.parent()).flatMap(plan::element).orElseThrow().title()
                + " > ";
    }

    private static String facts(Action a) {
        return List.of(
                        a.title(),
                        a.kind(),
                        String.valueOf(a.start()),
                        String.valueOf(a.end()),
                        a.place(),
                        a.owner(),
                        a.partners(),
                        a.audience(),
                        a.text(),
                        a.budget())
                .toString();
    }

    private static String facts(Indicator i) {
        Indicator.@Nullable Baseline baseline = i.baseline();
        return List.of(
                        i.title(),
                        i.measure(),
                        i.unit(),
                        baseline == null ? "-" : baseline.value() + "|" + baseline.text(),
                        i.targets().stream().map(t -> t.value() + "|" + t.text()).toList())
                .toString();
    }

    private static PlanState state(PlanContent content) {
        return new PlanState(
                new Plan(
                        PlanId.of(UUID.randomUUID()),
                        UnitCode.of("AMBALDO LIMA"),
                        UnitCode.of("SG/4"),
                        true,
                        new PlanStanding.Approved(1, 2),
                        Distribution.of(Label.RESTRICTED),
                        content,
                        content,
                        Instant.EPOCH),
                Map.of(SamplePlan.id(41), 40),
                LocalDate.of(YEAR, 6, 1));
    }

    /** Everything that makes a table difficult. */
    private static PlanContent rich() {
        UUID political = SamplePlan.id(1);
        UUID cultural = SamplePlan.id(2);
        UUID talks = SamplePlan.id(11);
        UUID bare = SamplePlan.id(12);
        UUID show = SamplePlan.id(13);
        UUID session = SamplePlan.id(41);
        return new PlanContent(
                YEAR,
                "Plan d’action 2026",
                "EUR",
                List.of(
                        new Strand(political, "POLITICAL", "Volet politique"),
                        new Strand(cultural, "CULTURAL", "Volet culturel")),
                List.of(
                        objective(talks, political, "Consultations, \"élargies\"", "2026-12-31"),
                        objective(bare, political, "Un objectif sans action", null),
                        objective(show, cultural, "=HYPERLINK(\"x\")", null)),
                List.of(
                        action(
                                session,
                                talks,
                                "Troisième session",
                                ActionKind.NEGOTIATION,
                                "2026-03-04",
                                "2026-04-05",
                                List.of(money("12.125", "EUR"), money("4000.5", "USD"))),
                        action(
                                SamplePlan.id(42),
                                talks,
                                "Réunion trimestrielle",
                                ActionKind.MEETING,
                                "2026-01-15",
                                "2026-01-15",
                                List.of(
                                        new BudgetLine("Salle", new BigDecimal("700"), "EUR"),
                                        new BudgetLine(
                                                "Interprètes", new BigDecimal("500"), "EUR"))),
                        action(
                                SamplePlan.id(43),
                                talks,
                                "Réunion trimestrielle",
                                ActionKind.MEETING,
                                "2026-04-15",
                                "2026-04-15",
                                List.of()),
                        action(
                                SamplePlan.id(44),
                                show,
                                "معرض متنقل",
                                ActionKind.EXHIBITION,
                                null,
                                null,
                                List.of())),
                List.of(
                        indicator(
                                51, talks, null, "Climat", Measure.QUALITATIVE, "", "froid", "bon"),
                        indicator(
                                52, talks, session, "Sessions", Measure.UNIT, "sessions", "2", "3"),
                        indicator(
                                53, talks, session, "Part", Measure.PERCENTAGE, "%", "12.5", "20"),
                        indicator(
                                54,
                                talks,
                                session,
                                "Sans cible",
                                Measure.UNIT,
                                "notes",
                                "1.125",
                                ""),
                        indicator(
                                55,
                                show,
                                SamplePlan.id(44),
                                "زوار",
                                Measure.UNIT,
                                "زائر",
                                "",
                                "1500")));
    }

    private static Objective objective(UUID id, UUID strand, String title, @Nullable String due) {
        return new Objective(
                id,
                strand,
                title,
                "Un contexte.\nEn deux lignes.",
                "Un effet",
                "Un risque; deux",
                due == null ? null : LocalDate.parse(due),
                null);
    }

    private static BudgetLine money(String amount, String currency) {
        return new BudgetLine("", new BigDecimal(amount), currency);
    }

    private static Action action(
            UUID id,
            UUID objective,
            String title,
            ActionKind kind,
            @Nullable String start,
            @Nullable String end,
            List<BudgetLine> budget) {
        return new Action(
                id,
                objective,
                title,
                kind,
                start == null ? null : LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end),
                "Lima",
                "Conseiller économique",
                null,
                List.of("SUNAT", "Chambre de commerce"),
                "Entreprises",
                "Une première ligne.\nUne seconde.",
                budget,
                false,
                false);
    }

    private static Indicator indicator(
            int id,
            UUID objective,
            @Nullable UUID action,
            String title,
            Measure measure,
            String unit,
            String start,
            String aim) {
        boolean words = !measure.hasNumbers();
        return new Indicator(
                SamplePlan.id(id),
                objective,
                action,
                title,
                measure,
                unit.equals("%") ? "" : unit,
                true,
                true,
                start.isEmpty()
                        ? null
                        : new Indicator.Baseline(
                                words ? null : new BigDecimal(start), words ? start : "", null, ""),
                aim.isEmpty()
                        ? List.of()
                        : List.of(
                                new Indicator.Target(
                                        LocalDate.of(YEAR, 1, 1),
                                        LocalDate.of(YEAR, 12, 31),
                                        words ? null : new BigDecimal(aim),
                                        words ? aim : "")));
    }
}
