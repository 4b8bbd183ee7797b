package chancery.door.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.work.planning.Change;
import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.PlanContent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What is ticked of a letter's plan becomes lines. */
class ConfirmedPlanTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "143 articles et 22 entretiens",
                "143 articles and 22 interviews",
                "143 artículos y 22 entrevistas",
                "143 مقالا و22 مقابلة",
                "143 articles, 22 entretiens"
            })
    void whatCountsTwoThingsBecomesTwoTargets(String counted) {
        List<Indicator> indicators = indicators(counted);
        assertThat(indicators)
                .extracting(Indicator::measure)
                .containsExactly(Measure.UNIT, Measure.UNIT);
        assertThat(indicators)
                .extracting(
                        i -> Objects.requireNonNull(i.targets().getFirst().value()).intValueExact())
                .containsExactly(143, 22);
        assertThat(indicators).extracting(Indicator::unit).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15 000 visiteurs et exposants",
                "20 % des articles et 3",
                "un climat meilleur, et 2 visites",
                "100 millions USD en 2026",
                "3 visites"
            })
    void whatCountsOneThingStaysOne(String counted) {
        assertThat(indicators(counted)).hasSize(1);
    }

    @Test
    void theUnitIsTheNameOfTheIndicator() {
        assertThat(indicators("143 articles et 22 entretiens"))
                .extracting(Indicator::title)
                .containsExactly("Articles", "Entretiens");
    }

    private static List<Indicator> indicators(String counted) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("take", "0-0");
        fields.add("code-0-0", "COMMUNICATION");
        fields.add("strand-0-0", "Volet communication");
        fields.add("text-0-0", "Maintenir la présence dans la presse");
        fields.add("indicator-0-0", counted);
        PlanContent content = PlanContent.blank(2026, "Plan", "EUR");
        for (Change change : new ConfirmedPlan(fields, 2026).changes(content)) {
            content = content.with(change);
        }
        return content.indicators();
    }
}
