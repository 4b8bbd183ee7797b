package chancery.work.planning.synthesis;

import chancery.foundation.access.People;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.ExecutionRecord;
import chancery.work.planning.messages.Addressing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The periodic report of a post on its plan: prepared here, edited and signed as any dispatch. */
@Component
public class Reports {
    private final Plans plans;
    private final Execution execution;
    private final Carriers carriers;
    private final People people;
    private final Transactions transactions;
    private final Words words;

    Reports(
            Plans plans,
            Execution execution,
            Carriers carriers,
            People people,
            Transactions transactions,
            Words words) {
        this.plans = plans;
        this.execution = execution;
        this.carriers = carriers;
        this.people = people;
        this.transactions = transactions;
        this.words = words;
    }

    /**
     * Drafts the dispatch to the plan's superior unit, in the person's language and under the
     * plan's label. It carries everything reported that no signed dispatch has carried yet, for the
     * ministry's node to take over; it refers to the dispatches that are cited and has the
     * documents as annexes.
     *
     * @param from the first day that the text tells of
     * @param to the last
     * @return the draft, to be edited, approved and signed
     * @throws Problem {@code plan.unknown}, {@code plan.not-yours}, {@code execution.period},
     *     {@code synthesis.nothing} when nothing was reported since the last report
     */
    public DispatchId draft(
            PersonId me, PlanId id, LocalDate from, LocalDate to, Addressing addressing) {
        String language = transactions.as(me, () -> people.get(me)).language();
        return draft(me, id, from, to, addressing, Language.of(language).orElse(Language.EN));
    }

    /** The same in a language. */
    public DispatchId draft(
            PersonId me,
            PlanId id,
            LocalDate from,
            LocalDate to,
            Addressing addressing,
            Language language) {
        Plan plan = plans.open(me, id);
        if (!plans.mayWrite(me, plan)) {
            throw Problem.forbidden("plan.not-yours").with("unit", plan.unit().value());
        }
        String body =
                told(me, id, from, to, language).stream()
                        .map(each -> AccountText.html(each.heading(), each.text()))
                        .collect(Collectors.joining());
        ExecutionRecord unsent = execution.unsent(me, id);
        if (unsent.isEmpty()) {
            throw Problem.conflict("synthesis.nothing");
        }
        Telling telling = new Telling(words, language);
        String subject =
                telling.say(
                        "subject.period",
                        Map.of(
                                "year", String.valueOf(plan.year()),
                                "from", telling.day(from),
                                "to", telling.day(to)));
        return carriers.report(
                me, plan, addressing, new Carriers.Letter(language, subject, body), unsent);
    }

    /**
     * What a report of these days says, as the plan stood on the last of them.
     *
     * @throws Problem {@code plan.unknown}, {@code execution.period}
     */
    public List<Paragraph> told(
            PersonId me, PlanId id, LocalDate from, LocalDate to, Language language) {
        if (to.isBefore(from)) {
            throw Problem.refused("execution.period").at("to").with("start", from);
        }
        return Account.ofPeriod(
                        execution.of(me, id),
                        plans.versions(me, id),
                        new Telling(words, language),
                        from,
                        to)
                .paragraphs();
    }
}
