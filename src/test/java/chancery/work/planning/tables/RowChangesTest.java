package chancery.work.planning.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import chancery.foundation.documents.tables.Table;
import chancery.foundation.documents.tables.Tables;
import chancery.work.planning.Action;
import chancery.work.planning.ActionKind;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Change;
import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.PlanContent;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.Strand;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowChangesTest {
    private static final Path TABLE =
            Path.of("src/test/resources/specimens/planning-2026-lima.fr.csv");

    @Test
    void theWholeTableOfLimaBecomesItsPlan() throws IOException {
        PlanContent plan = taken(PlanContent.blank(2026, "Plan", "EUR"));

        assertThat(plan.strands())
                .extracting(Strand::code)
                .containsExactly("POLITICAL", "ECONOMIC", "CULTURAL", "COMMUNICATION");
        assertThat(plan.objectives()).hasSize(6);
        assertThat(plan.actions()).hasSize(10);
        assertThat(plan.indicators()).hasSize(10);
        assertThat(
                        plan.actions().stream()
                                .map(Action::budget)
                                .flatMap(List::stream)
                                .map(BudgetLine::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("186500");
    }

    @Test
    void anIndicatorOfTheTableMeasuresItsAction() throws IOException {
        PlanContent plan = taken(PlanContent.blank(2026, "Plan", "EUR"));

        Indicator share = plan.indicators().getLast();
        assertThat(share.measure()).isEqualTo(Measure.PERCENTAGE);
        assertThat(share.action()).isEqualTo(plan.actions().getLast().id());
        assertThat(share.targets().getFirst().value()).isEqualByComparingTo("20");
    }

    @Test
    void rowsGoUnderTheStrandsThatThePlanHas() throws IOException {
        PlanContent plan = taken(SamplePlan.of(2026));

        assertThat(plan.strands()).hasSize(4);
        assertThat(plan.objectivesOf(plan.strands().getFirst()))
                .extracting(o -> o.title())
                .containsExactly(
                        "Consultations politiques", "Contacts avec les équipes candidates");
        assertThat(plan.actions()).hasSize(12);
    }

    @Test
    void anActionThatIsNamedAgainGoesOnWithItsNextIndicator() {
        PlanContent plan =
                taken(
                        PlanContent.blank(2026, "Plan", "EUR"),
                        new Tables()
                                .pasted(
                                        """
                                        Volet\tObjectif\tAction\tNature\tDébut\tIndicateur\tCible
                                        Culturel\tRayonner\t\t\t\tNotoriété\tbonne
                                        Culturel\tRayonner\tExposition\texposition\t2026-03-02\tVisiteurs\t500
                                        Culturel\tRayonner\tExposition\t\t\tArticles\t12
                                        Culturel\tRayonner\tExposition\t\t2026-09-01\tVisiteurs\t900
                                        Culturel\tTransmettre\t\t\t\t\t
                                        """));
        assertThat(plan.objectives())
                .extracting(o -> o.title())
                .containsExactly("Rayonner", "Transmettre");
        assertThat(plan.actions())
                .extracting(Action::title, Action::kind)
                .containsExactly(
                        tuple("Exposition", ActionKind.EXHIBITION),
                        tuple("Exposition", ActionKind.OTHER));
        UUID first = plan.actions().getFirst().id();
        assertThat(plan.indicators())
                .extracting(Indicator::title, Indicator::action)
                .containsExactly(
                        tuple("Notoriété", null),
                        tuple("Visiteurs", first),
                        tuple("Articles", first),
                        tuple("Visiteurs", plan.actions().getLast().id()));
    }

    private static PlanContent taken(PlanContent before) throws IOException {
        return taken(
                before, new Tables().read("planning.csv", Files.readAllBytes(TABLE)).getFirst());
    }

    private static PlanContent taken(PlanContent before, Table table) {
        PlanContent content = before;
        for (Change change : RowChanges.of(before, ColumnMapping.guess(table).rows(table))) {
            content = content.with(change);
        }
        return content;
    }
}
