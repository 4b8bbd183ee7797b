package chancery.door.api.plans;

import chancery.correspondence.annexes.AnnexOutcome;
import chancery.correspondence.annexes.AnnexOutcomes;
import chancery.door.api.AskedLanguage;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Problem;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What signed dispatches said of a plan, and what became of each message on this node. */
@RestController
@RequestMapping("/api/plans/{id}")
class PlanMessagesApi {
    private final Plans plans;
    private final AnnexOutcomes outcomes;
    private final Words words;

    PlanMessagesApi(Plans plans, AnnexOutcomes outcomes, Words words) {
        this.plans = plans;
        this.outcomes = outcomes;
        this.words = words;
    }

    record PlanMessageJson(
            @Nullable String kind,
            String dispatch,
            String at,
            String state,
            @Nullable String code,
            @Nullable String detail) {
        static PlanMessageJson of(AnnexOutcome outcome, Words words, Language language) {
            Problem problem = outcome.problem();
            return new PlanMessageJson(
                    outcome.subject() == null ? null : outcome.subject().kind(),
                    outcome.dispatch().toString(),
                    outcome.at().toString(),
                    outcome.state().name(),
                    problem == null ? null : problem.code(),
                    problem == null ? null : words.text(language, problem));
        }
    }

    @GetMapping("/messages")
    List<PlanMessageJson> messages(
            @AuthenticationPrincipal Person me, HttpServletRequest http, @PathVariable String id) {
        PlanId plan = plans.open(me.id(), PlanId.parse(id)).id();
        Language language = AskedLanguage.of(http);
        return outcomes.about(me.id(), plan.value()).stream()
                .map(outcome -> PlanMessageJson.of(outcome, words, language))
                .toList();
    }
}
