package chancery.work.planning.synthesis;

import chancery.correspondence.Annex;
import chancery.correspondence.drafting.Drafts;
import chancery.foundation.wording.Language;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.planning.Plan;
import chancery.work.planning.execution.Evidence;
import chancery.work.planning.execution.ExecutionRecord;
import chancery.work.planning.execution.KeptDocument;
import chancery.work.planning.execution.PlanDocuments;
import chancery.work.planning.messages.Addressing;
import chancery.work.planning.messages.PlanAnnex;
import chancery.work.planning.messages.PlanMessage;
import chancery.work.planning.messages.Reporting;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Drafts dispatches with what was done of a plan: the message, what was reported and not sent yet,
 * the dispatches that it rests on as references, the kept documents as annexes.
 */
@Component
class Carriers {
    /** How many dispatches one report refers to; the message names all of them. */
    private static final int MOST_REFERENCES = 40;

    private static final String DISPATCH = "dispatch";

    private final Reporting reporting;
    private final Drafts drafts;
    private final PlanDocuments documents;

    Carriers(Reporting reporting, Drafts drafts, PlanDocuments documents) {
        this.reporting = reporting;
        this.drafts = drafts;
        this.documents = documents;
    }

    /** What the draft says before anything is attached. */
    record Letter(Language language, String subject, String body) {}

    /** What was reported. */
    DispatchId report(
            PersonId me,
            Plan plan,
            Addressing addressing,
            Letter letter,
            ExecutionRecord reported) {
        DispatchId draft =
                prepare(
                        me,
                        execution(plan, reported),
                        "execution-" + plan.year(),
                        addressing,
                        letter,
                        reported);
        return whole(me, draft, () -> attachCited(me, draft, plan, reported));
    }

    /** The synthesis, and what was reported besides. */
    DispatchId synthesis(
            PersonId me,
            Plan plan,
            Addressing addressing,
            Letter letter,
            PlanMessage.Synthesis synthesis,
            ExecutionRecord reported) {
        DispatchId draft =
                prepare(me, synthesis, "synthesis-" + plan.year(), addressing, letter, reported);
        return whole(
                me,
                draft,
                () -> {
                    if (!reported.isEmpty()) {
                        drafts.addAnnex(
                                me,
                                draft,
                                "execution-" + plan.year() + ".json",
                                PlanAnnex.MEDIA_TYPE,
                                PlanAnnex.write(execution(plan, reported)));
                    }
                    attachCited(me, draft, plan, reported);
                });
    }

    private DispatchId prepare(
            PersonId me,
            PlanMessage.OfPlan message,
            String name,
            Addressing addressing,
            Letter letter,
            ExecutionRecord reported) {
        return reporting.prepare(
                me,
                message,
                addressing,
                letter.language(),
                letter.subject(),
                letter.body(),
                name,
                cited(reported, DISPATCH).stream()
                        .sorted()
                        .limit(MOST_REFERENCES)
                        .map(id -> DispatchId.of(UUID.fromString(id)))
                        .toList());
    }

    private static PlanMessage.Execution execution(Plan plan, ExecutionRecord reported) {
        return new PlanMessage.Execution(plan.id(), reported.progress(), reported.actuals());
    }

    /** As many as a dispatch may carry beside the messages. */
    private void attachCited(PersonId me, DispatchId draft, Plan plan, ExecutionRecord reported) {
        Set<String> cited = cited(reported, KeptDocument.KIND);
        documents.of(me, plan.id()).stream()
                .filter(document -> cited.contains(document.sha512()))
                .limit(Annex.MOST - 2)
                .forEach(document ->
                        drafts.addAnnex(
                                me,
                                draft,
                                document.name(),
                                document.mediaType(),
                                documents.content(me, plan.id(), document.sha512()).bytes()));
    }

    /** When something cannot be attached there is no draft either. */
    private DispatchId whole(PersonId me, DispatchId draft, Runnable attaching) {
        try {
            attaching.run();
            return draft;
        } catch (RuntimeException e) {
            drafts.discard(me, draft);
            throw e;
        }
    }

    private static Set<String> cited(ExecutionRecord reported, String kind) {
        return reported.entries()
                .flatMap(entry -> entry.evidence().stream())
                .map(Evidence::ref)
                .filter(ref -> ref.kind().equals(kind))
                .map(Ref::id)
                .collect(Collectors.toSet());
    }
}
