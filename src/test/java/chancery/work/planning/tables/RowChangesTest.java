package chancery.work.planning.tables;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.foundation.documents.tables.Table;
import chancery.foundation.documents.tables.Tables;
import chancery.work.planning.Action;
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

    private static PlanContent taken(PlanContent before) throws IOException {
        Table table = new Tables().read("planning.csv", Files.readAllBytes(TABLE)).getFirst();
        PlanContent content = before;
        for (Change change : RowChanges.of(before, ColumnMapping.guess(table).rows(table))) {
            content = content.with(change);
        }
        return content;
    }
}
