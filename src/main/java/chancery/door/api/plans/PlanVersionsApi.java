package chancery.door.api.plans;

import chancery.door.api.plans.PlanShapes.PlanContentJson;
import chancery.door.api.plans.PlanShapes.PlanElementJson;
import chancery.door.api.plans.PlanShapes.PlanHeadJson;
import chancery.door.api.plans.PlanShapes.PlanVersionJson;
import chancery.foundation.access.Person;
import chancery.work.planning.Difference;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The frozen versions of a plan, what differs between two, and the next amendment. */
@RestController
@RequestMapping("/api/plans/{id}")
class PlanVersionsApi {
    /** Stands for what is being written, in the place of a version's number. */
    private static final int SHEET = 0;

    private final Plans plans;

    PlanVersionsApi(Plans plans) {
        this.plans = plans;
    }

    record AmendmentRequest(@Nullable String reason) {}

    record DifferenceJson(
            String change,
            String line,
            @Nullable PlanElementJson before,
            @Nullable PlanElementJson after) {
        static DifferenceJson of(Difference difference) {
            String line = difference.element().id().toString();
            return switch (difference) {
                case Difference.Added(var now) ->
                        new DifferenceJson("ADDED", line, null, PlanElementJson.of(now));
                case Difference.Removed(var then) ->
                        new DifferenceJson("REMOVED", line, PlanElementJson.of(then), null);
                case Difference.Changed(var then, var now) ->
                        new DifferenceJson(
                                "CHANGED", line, PlanElementJson.of(then), PlanElementJson.of(now));
            };
        }
    }

    @GetMapping("/versions")
    List<PlanVersionJson> versions(@AuthenticationPrincipal Person me, @PathVariable String id) {
        PlanId plan = plans.open(me.id(), PlanId.parse(id)).id();
        return plans.versions(me.id(), plan).stream().map(PlanVersionJson::of).toList();
    }

    @GetMapping("/versions/{version}")
    PlanContentJson version(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable int version) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        return PlanContentJson.of(plans.version(me.id(), plan.id(), version));
    }

    /** From one version to another; 0 is the sheet. */
    @GetMapping("/differences")
    List<DifferenceJson> differences(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam int from,
            @RequestParam(defaultValue = "0") int to) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        return Difference.between(content(me, plan, from), content(me, plan, to)).stream()
                .map(DifferenceJson::of)
                .toList();
    }

    @PostMapping("/versions")
    @ResponseStatus(HttpStatus.CREATED)
    PlanVersionJson amend(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody AmendmentRequest request) {
        String reason = request.reason();
        return PlanVersionJson.of(
                plans.amend(me.id(), PlanId.parse(id), reason == null ? "" : reason));
    }

    /** Gives up the amendment in preparation: the sheet says again what is in force. */
    @PostMapping("/forgo")
    PlanHeadJson forgo(@AuthenticationPrincipal Person me, @PathVariable String id) {
        Plan plan = plans.forgo(me.id(), PlanId.parse(id));
        return PlanHeadJson.of(plan, plans.mayWrite(me.id(), plan));
    }

    private PlanContent content(Person me, Plan plan, int version) {
        return version == SHEET ? plan.sheet() : plans.version(me.id(), plan.id(), version);
    }
}
