package chancery.door.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.agenda.rules.Suggestion;
import chancery.work.agenda.rules.Suggestions;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanLine;
import chancery.work.planning.Plans;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.suggested.SuggestedAction;
import chancery.work.planning.suggested.Suggesting;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the rules of the agenda suggest is taken into the plan of the year, or dismissed. */
class SuggestedByTheAgendaTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final int DAYS = 7;

    private final Post lima = new Post(TestService.lima());
    private final Api api = Api.as(lima.node(), "lima.desk");
    private final PersonId desk = lima.person("lima.desk");
    private final Plans plans = lima.node().bean(Plans.class);
    private final Suggesting suggesting = lima.node().bean(Suggesting.class);
    private final LocalDate election = LocalDate.now(ZoneOffset.UTC).plusDays(120);

    private Plan plan() {
        int year = election.minusDays(DAYS).getYear();
        PlanId id =
                plans.all(desk, year).stream()
                        .filter(line -> line.unit().equals(LIMA))
                        .map(PlanLine::id)
                        .findFirst()
                        .orElseGet(() ->
                                plans.begin(
                                        desk,
                                        LIMA,
                                        UnitCode.of("SG/4"),
                                        Distribution.UNMARKED,
                                        SamplePlan.of(year)));
        return plans.open(desk, id);
    }

    private SuggestedAction suggested(Plan plan) {
        String title = "Analyse " + UUID.randomUUID();
        api.post(
                        "/api/keydates",
                        """
                        {"kind": "ELECTION", "title": "%s", "country": "EC", "start": "%s"}
                        """
                                .formatted("Scrutin " + title, election))
                .expecting(201);
        api.post(
                        "/api/keydates/rules",
                        """
                        {"kind": "ELECTION", "country": "EC", "days": %d, "title": "%s", "strand": "POLITICAL"}
                        """
                                .formatted(DAYS, title))
                .expecting(201);
        return suggesting.of(desk, plan).stream()
                .filter(each -> each.title().equals(title))
                .filter(each -> each.because().equals("Scrutin " + title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSuggestionBecomesAnActionAndPointsToIt() {
        Plan plan = plan();
        SuggestedAction suggestion = suggested(plan);
        UUID objective = plan.sheet().objectives().getFirst().id();

        UUID action = suggesting.take(desk, plan.id(), suggestion.id(), objective);

        assertThat(plans.open(desk, plan.id()).sheet().element(action).orElseThrow().title())
                .isEqualTo(suggestion.title());
        Suggestion decided = lima.node().bean(Suggestions.class).get(desk, suggestion.id());
        assertThat(decided.state()).isEqualTo(Suggestion.State.TAKEN);
        assertThat(String.valueOf(Objects.requireNonNull(decided.decision()).action()))
                .isEqualTo("plan-line:" + plan.id() + "/" + action);
        assertThatThrownBy(() -> suggesting.take(desk, plan.id(), suggestion.id(), objective))
                .hasMessageStartingWith("suggestion.unknown");
    }

    @Test
    void aSuggestionIsDismissedWithAReason() {
        Plan plan = plan();
        SuggestedAction suggestion = suggested(plan);
        assertThatThrownBy(() -> suggesting.dismiss(desk, plan.id(), suggestion.id(), " "))
                .hasMessageStartingWith("suggestion.reason");
        suggesting.dismiss(desk, plan.id(), suggestion.id(), "Déjà prévu");
        assertThat(suggesting.of(desk, plan))
                .extracting(SuggestedAction::id)
                .doesNotContain(suggestion.id());
    }

    @Test
    void whoDoesNotWriteThePlanIsProposedNothing() {
        Plan plan = plan();
        SuggestedAction suggestion = suggested(plan);
        PersonId clerk = lima.add(LIMA.value(), Role.REGISTRY_CLERK, Distribution.UNMARKED).id();
        assertThat(suggesting.of(clerk, plan)).isEqualTo(List.of());
        assertThatThrownBy(() ->
                        suggesting.take(
                                clerk,
                                plan.id(),
                                suggestion.id(),
                                plan.sheet().objectives().getFirst().id()))
                .hasMessageStartingWith("plan.not-yours");
    }
}
