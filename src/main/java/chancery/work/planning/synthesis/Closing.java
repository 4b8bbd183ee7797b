package chancery.work.planning.synthesis;

import chancery.foundation.wording.Language;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanJson;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.Plans;
import chancery.work.planning.Texts;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.messages.Addressing;
import chancery.work.planning.messages.Amending;
import chancery.work.planning.messages.PlanMessage;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Sends the synthesis: once its dispatch is signed the plan is closed, here and at the ministry.
 */
@Component
public class Closing {
    private final Plans plans;
    private final Syntheses syntheses;
    private final SynthesisLetters letters;
    private final Execution execution;
    private final Amending amending;
    private final Carriers carriers;

    Closing(
            Plans plans,
            Syntheses syntheses,
            SynthesisLetters letters,
            Execution execution,
            Amending amending,
            Carriers carriers) {
        this.plans = plans;
        this.syntheses = syntheses;
        this.letters = letters;
        this.execution = execution;
        this.amending = amending;
        this.carriers = carriers;
    }

    /**
     * Drafts its dispatch, with what was reported and not sent yet.
     *
     * @return the draft, to be approved and signed
     * @throws Problem {@code plan.unknown}, {@code plan.not-yours}, {@code plan.not-approved},
     *     {@code execution.closed}, {@code synthesis.none}, {@code synthesis.amendments-first}
     *     while the ministry does not know an amendment in force
     */
    public DispatchId draft(PersonId me, PlanId id, Addressing addressing) {
        Plan plan = plans.open(me, id);
        if (!plans.mayWrite(me, plan)) {
            throw Problem.forbidden("plan.not-yours").with("unit", plan.unit().value());
        }
        switch (plan.standing()) {
            case PlanStanding.Approved _ -> {}
            case PlanStanding.Closed _ -> throw Problem.conflict("execution.closed");
            case PlanStanding.Draft _, PlanStanding.Submitted _, PlanStanding.Returned _ ->
                    throw Problem.conflict("plan.not-approved");
        }
        List<SynthesisParagraph> paragraphs = syntheses.of(me, id);
        if (paragraphs.isEmpty()) {
            throw Problem.conflict("synthesis.none");
        }
        if (!amending.untold(me, id).isEmpty()) {
            throw Problem.conflict("synthesis.amendments-first")
                    .with("superior", plan.superior().value());
        }
        Language language = syntheses.language(me, id);
        PlanMessage.Synthesis synthesis =
                new PlanMessage.Synthesis(
                        id,
                        PlanJson.digest(plan.inForce()),
                        paragraphs.stream()
                                .filter(paragraph -> !paragraph.text().isEmpty())
                                .map(each -> each.heading() + "\n" + each.text())
                                .flatMap(text -> Pieces.of(text, Texts.PROSE).stream())
                                .toList());
        return carriers.synthesis(
                me,
                plan,
                addressing,
                new Carriers.Letter(
                        language, letters.subject(plan, language), letters.body(paragraphs)),
                synthesis,
                execution.unsent(me, id));
    }
}
