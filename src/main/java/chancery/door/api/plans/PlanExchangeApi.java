package chancery.door.api.plans;

import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.Problem;
import chancery.work.planning.PlanId;
import chancery.work.planning.messages.Addressing;
import chancery.work.planning.messages.Amending;
import chancery.work.planning.messages.Answering;
import chancery.work.planning.messages.Observed;
import chancery.work.planning.messages.ObservedLine;
import chancery.work.planning.messages.Submitting;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What post and ministry tell each other about a plan. Each step prepares a dispatch; nothing has
 * happened until that is signed.
 */
@RestController
@RequestMapping("/api/plans/{id}")
class PlanExchangeApi {
    private final Submitting submitting;
    private final Answering answering;
    private final Amending amending;
    private final Observed observed;

    PlanExchangeApi(
            Submitting submitting, Answering answering, Amending amending, Observed observed) {
        this.submitting = submitting;
        this.answering = answering;
        this.amending = amending;
        this.observed = observed;
    }

    record AddressingRequest(@Nullable List<String> information, @Nullable String instruction) {
        static Addressing of(@Nullable AddressingRequest request) {
            if (request == null) {
                return Addressing.PLAIN;
            }
            List<String> told = request.information();
            String instruction = request.instruction();
            return new Addressing(
                    told == null
                            ? List.of()
                            : told.stream().map(unit -> Fields.unit(unit, "information")).toList(),
                    instruction == null || instruction.isBlank()
                            ? null
                            : DispatchId.parse(instruction));
        }
    }

    record ObservationRequest(@Nullable UUID line, @Nullable String text) {}

    record ReplyRequest(@Nullable String text) {}

    record ObservationJson(
            String id,
            int version,
            @Nullable String line,
            String title,
            String text,
            String author,
            String at,
            boolean sent,
            String reply,
            String since) {
        static ObservationJson of(ObservedLine observation) {
            return new ObservationJson(
                    observation.id().toString(),
                    observation.version(),
                    Objects.toString(observation.line(), null),
                    observation.title(),
                    observation.text(),
                    observation.author(),
                    observation.at().toString(),
                    observation.sent(),
                    observation.reply(),
                    observation.since().name());
        }
    }

    @PostMapping("/submit")
    @ResponseStatus(HttpStatus.CREATED)
    PlanShapes.DraftedJson submit(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable AddressingRequest to) {
        return drafted(submitting.submit(me.id(), PlanId.parse(id), AddressingRequest.of(to)));
    }

    /** Throws the unsigned dispatch away, so that the plan is written again. */
    @PostMapping("/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@AuthenticationPrincipal Person me, @PathVariable String id) {
        submitting.withdraw(me.id(), PlanId.parse(id));
    }

    @GetMapping("/observations")
    List<ObservationJson> observations(
            @AuthenticationPrincipal Person me, @PathVariable String id) {
        return observed.of(me.id(), PlanId.parse(id)).stream().map(ObservationJson::of).toList();
    }

    @PostMapping("/observations")
    @ResponseStatus(HttpStatus.CREATED)
    ObservationJson observe(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody ObservationRequest request) {
        PlanId plan = PlanId.parse(id);
        UUID made = answering.observe(me.id(), plan, request.line(), said(request.text()));
        return one(me, plan, made);
    }

    /** Takes an observation back that was not sent. */
    @DeleteMapping("/observations/{observation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retract(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID observation) {
        answering.retract(me.id(), PlanId.parse(id), observation);
    }

    @PostMapping("/observations/{observation}/reply")
    ObservationJson reply(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID observation,
            @RequestBody ReplyRequest request) {
        PlanId plan = PlanId.parse(id);
        submitting.reply(me.id(), plan, observation, said(request.text()));
        return one(me, plan, observation);
    }

    @PostMapping("/return")
    @ResponseStatus(HttpStatus.CREATED)
    PlanShapes.DraftedJson giveBack(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable AddressingRequest to) {
        return drafted(answering.returnPlan(me.id(), PlanId.parse(id), AddressingRequest.of(to)));
    }

    @PostMapping("/approve")
    @ResponseStatus(HttpStatus.CREATED)
    PlanShapes.DraftedJson approve(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable AddressingRequest to) {
        return drafted(answering.approve(me.id(), PlanId.parse(id), AddressingRequest.of(to)));
    }

    @PostMapping("/amendments/send")
    @ResponseStatus(HttpStatus.CREATED)
    PlanShapes.DraftedJson send(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable AddressingRequest to) {
        return drafted(amending.send(me.id(), PlanId.parse(id), AddressingRequest.of(to)));
    }

    private ObservationJson one(Person me, PlanId plan, UUID observation) {
        return observed.of(me.id(), plan).stream()
                .filter(each -> each.id().equals(observation))
                .findFirst()
                .map(ObservationJson::of)
                .orElseThrow(() -> Problem.absent("plan-message.observation-unknown"));
    }

    private static String said(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Problem.refused("plan.empty").at("text");
        }
        return text.strip();
    }

    private static PlanShapes.DraftedJson drafted(DispatchId draft) {
        return new PlanShapes.DraftedJson(draft.toString());
    }
}
