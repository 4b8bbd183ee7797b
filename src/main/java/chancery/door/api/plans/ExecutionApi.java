package chancery.door.api.plans;

import chancery.door.api.Fields;
import chancery.door.api.plans.ExecutionShapes.ActualJson;
import chancery.door.api.plans.ExecutionShapes.EntryJson;
import chancery.door.api.plans.ExecutionShapes.EvidenceRequest;
import chancery.door.api.plans.ExecutionShapes.ExecutionJson;
import chancery.door.api.plans.ExecutionShapes.ProgressJson;
import chancery.foundation.access.Person;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.work.planning.PlanId;
import chancery.work.planning.execution.Actual;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.Progress;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Progress and measured values of a plan, entry by entry; what is entered stands. */
@RestController
@RequestMapping("/api/plans/{id}")
class ExecutionApi {
    private final Execution execution;
    private final InstantSource clock;
    private final ZoneId zone;

    ExecutionApi(Execution execution, InstantSource clock, ZoneId zone) {
        this.execution = execution;
        this.clock = clock;
        this.zone = zone;
    }

    record ProgressRequest(
            @Nullable Integer percent,
            @Nullable String note,
            @Nullable String reason,
            @Nullable String on,
            @Nullable List<EvidenceRequest> evidence) {
        Progress.Report report(LocalDate today) {
            LocalDate day = Fields.day(on, "on");
            if (percent == null) {
                throw Problem.refused("api.missing").at("percent").with("field", "percent");
            }
            return new Progress.Report(
                    percent,
                    note == null ? "" : note,
                    reason == null ? "" : reason,
                    day == null ? today : day);
        }
    }

    record ActualRequest(
            @Nullable String from,
            @Nullable String to,
            @Nullable BigDecimal value,
            @Nullable String text,
            @Nullable String source,
            @Nullable List<EvidenceRequest> evidence) {
        Actual.Measured measured() {
            LocalDate first = Fields.day(from, "from");
            LocalDate last = Fields.day(to, "to");
            if (first == null || last == null) {
                String field = first == null ? "from" : "to";
                throw Problem.refused("api.missing").at(field).with("field", field);
            }
            return new Actual.Measured(
                    first, last, value, text == null ? "" : text, source == null ? "" : source);
        }
    }

    @GetMapping("/execution")
    ExecutionJson execution(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return ExecutionJson.of(execution.of(me.id(), PlanId.parse(id)), sight(me));
    }

    @GetMapping("/lines/{line}/history")
    List<EntryJson> history(
            @AuthenticationPrincipal Person me, @PathVariable String id, @PathVariable UUID line) {
        return execution.history(me.id(), PlanId.parse(id), line).stream()
                .map(entry -> EntryJson.of(entry, sight(me)))
                .toList();
    }

    @PostMapping("/actions/{action}/progress")
    @ResponseStatus(HttpStatus.CREATED)
    ProgressJson report(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID action,
            @RequestBody ProgressRequest request) {
        Progress.Report report = request.report(LocalDate.ofInstant(clock.instant(), zone));
        return ProgressJson.of(
                execution.report(
                        me.id(), PlanId.parse(id), action, report, refs(request.evidence())),
                sight(me));
    }

    @PostMapping("/indicators/{indicator}/actuals")
    @ResponseStatus(HttpStatus.CREATED)
    ActualJson measure(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID indicator,
            @RequestBody ActualRequest request) {
        return ActualJson.of(
                execution.measure(
                        me.id(),
                        PlanId.parse(id),
                        indicator,
                        request.measured(),
                        refs(request.evidence())),
                sight(me));
    }

    private ExecutionShapes.Sight sight(Person me) {
        return cited -> execution.shown(me.id(), cited);
    }

    private static List<Ref> refs(@Nullable List<EvidenceRequest> evidence) {
        return evidence == null ? List.of() : evidence.stream().map(EvidenceRequest::ref).toList();
    }
}
