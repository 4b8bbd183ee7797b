package chancery.door.api.plans;

import chancery.door.api.plans.ExecutionShapes.EvidenceJson;
import chancery.door.api.plans.PlanShapes.DraftedJson;
import chancery.foundation.access.Person;
import chancery.work.planning.PlanId;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.messages.Addressing;
import chancery.work.planning.synthesis.Closing;
import chancery.work.planning.synthesis.Seeding;
import chancery.work.planning.synthesis.Sentence;
import chancery.work.planning.synthesis.Syntheses;
import chancery.work.planning.synthesis.SynthesisParagraph;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The year's end of a plan: its synthesis with sources, its dispatch, the next year's plan. */
@RestController
@RequestMapping("/api/plans/{id}")
class SynthesisApi {
    private final Syntheses syntheses;
    private final Closing closing;
    private final Seeding seeding;
    private final Execution execution;

    SynthesisApi(Syntheses syntheses, Closing closing, Seeding seeding, Execution execution) {
        this.syntheses = syntheses;
        this.closing = closing;
        this.seeding = seeding;
        this.execution = execution;
    }

    record SentenceJson(String text, List<EvidenceJson> sources) {
        static SentenceJson of(Sentence sentence, ExecutionShapes.Sight sight) {
            return new SentenceJson(sentence.text(), EvidenceJson.of(sentence.sources(), sight));
        }
    }

    record ParagraphJson(
            String id,
            String key,
            String heading,
            String text,
            int revision,
            boolean edited,
            String author,
            String at,
            List<SentenceJson> sentences) {
        static ParagraphJson of(SynthesisParagraph paragraph, ExecutionShapes.Sight sight) {
            return new ParagraphJson(
                    paragraph.id().toString(),
                    paragraph.key(),
                    paragraph.heading(),
                    paragraph.text(),
                    paragraph.revision(),
                    paragraph.edited(),
                    paragraph.author(),
                    paragraph.at().toString(),
                    paragraph.sentences().stream()
                            .map(sentence -> SentenceJson.of(sentence, sight))
                            .toList());
        }
    }

    record SynthesisJson(String language, List<ParagraphJson> paragraphs) {}

    record ParagraphRequest(@Nullable String text, @Nullable Integer revision) {}

    record SeededJson(String plan) {}

    /** No paragraphs while there is none. */
    @GetMapping("/synthesis")
    SynthesisJson read(@AuthenticationPrincipal Person me, @PathVariable String id) {
        PlanId plan = PlanId.parse(id);
        return shown(me, plan, syntheses.of(me.id(), plan));
    }

    /** Told again, what nobody has edited is brought up to date. */
    @PostMapping("/synthesis")
    SynthesisJson draft(@AuthenticationPrincipal Person me, @PathVariable String id) {
        PlanId plan = PlanId.parse(id);
        return shown(me, plan, syntheses.draft(me.id(), plan));
    }

    @PutMapping("/synthesis/{paragraph}")
    SynthesisJson edit(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID paragraph,
            @RequestBody ParagraphRequest request) {
        PlanId plan = PlanId.parse(id);
        Integer seen = request.revision();
        String text = request.text();
        syntheses.edit(me.id(), plan, paragraph, seen == null ? 0 : seen, text == null ? "" : text);
        return shown(me, plan, syntheses.of(me.id(), plan));
    }

    /** Once the dispatch is signed the plan is closed. */
    @PostMapping("/synthesis/send")
    @ResponseStatus(HttpStatus.CREATED)
    DraftedJson send(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return new DraftedJson(
                closing.draft(me.id(), PlanId.parse(id), Addressing.PLAIN).toString());
    }

    @PostMapping("/next")
    @ResponseStatus(HttpStatus.CREATED)
    SeededJson next(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return new SeededJson(seeding.next(me.id(), PlanId.parse(id)).toString());
    }

    private SynthesisJson shown(Person me, PlanId plan, List<SynthesisParagraph> paragraphs) {
        ExecutionShapes.Sight sight = cited -> execution.shown(me.id(), cited);
        return new SynthesisJson(
                syntheses.language(me.id(), plan).code(),
                paragraphs.stream().map(each -> ParagraphJson.of(each, sight)).toList());
    }
}
