package chancery.door.api.plans;

import chancery.door.api.plans.PlanLineRequests.ActionRequest;
import chancery.door.api.plans.PlanLineRequests.IndicatorRequest;
import chancery.door.api.plans.PlanLineRequests.ObjectiveRequest;
import chancery.door.api.plans.PlanLineRequests.StrandRequest;
import chancery.door.api.plans.PlanShapes.ActionJson;
import chancery.door.api.plans.PlanShapes.IndicatorJson;
import chancery.door.api.plans.PlanShapes.ObjectiveJson;
import chancery.door.api.plans.PlanShapes.StrandJson;
import chancery.foundation.access.Person;
import chancery.kernel.Problem;
import chancery.work.planning.Action;
import chancery.work.planning.Change;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.Objective;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.Strand;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lines of a plan's sheet: strands, objectives, actions, indicators. */
@RestController
@RequestMapping("/api/plans/{id}")
class PlanLinesApi {
    private final Plans plans;

    PlanLinesApi(Plans plans) {
        this.plans = plans;
    }

    /** An element of the sheet by its kind; a change of kind is no change but another line. */
    private static <E extends Element> E known(PlanContent sheet, Class<E> kind, UUID line) {
        return sheet.element(line)
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(() -> Problem.absent("plan.line-unknown"));
    }

    record PlaceRequest(@Nullable UUID parent, @Nullable UUID after) {}

    @GetMapping("/strands")
    List<StrandJson> strands(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return sheet(me, id).strands().stream().map(StrandJson::of).toList();
    }

    @PostMapping("/strands")
    @ResponseStatus(HttpStatus.CREATED)
    StrandJson addStrand(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody StrandRequest request) {
        Strand line = request.line(UUID.randomUUID());
        return StrandJson.of(put(me, id, line, request.after(), null));
    }

    @PutMapping("/strands/{line}")
    StrandJson writeStrand(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID line,
            @RequestBody StrandRequest request) {
        known(sheet(me, id), Strand.class, line);
        return StrandJson.of(put(me, id, request.line(line), null, request.seen()));
    }

    @GetMapping("/objectives")
    List<ObjectiveJson> objectives(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return sheet(me, id).objectives().stream().map(ObjectiveJson::of).toList();
    }

    @PostMapping("/objectives")
    @ResponseStatus(HttpStatus.CREATED)
    ObjectiveJson addObjective(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody ObjectiveRequest request) {
        Objective line = request.line(UUID.randomUUID(), null);
        return ObjectiveJson.of(put(me, id, line, request.after(), null));
    }

    @PutMapping("/objectives/{line}")
    ObjectiveJson writeObjective(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID line,
            @RequestBody ObjectiveRequest request) {
        Objective before = known(sheet(me, id), Objective.class, line);
        return ObjectiveJson.of(
                put(me, id, request.line(line, before.strand()), null, request.seen()));
    }

    @GetMapping("/actions")
    List<ActionJson> actions(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return sheet(me, id).actions().stream().map(ActionJson::of).toList();
    }

    @PostMapping("/actions")
    @ResponseStatus(HttpStatus.CREATED)
    ActionJson addAction(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody ActionRequest request) {
        Action line = request.line(UUID.randomUUID(), null);
        return ActionJson.of(put(me, id, line, request.after(), null));
    }

    @PutMapping("/actions/{line}")
    ActionJson writeAction(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID line,
            @RequestBody ActionRequest request) {
        Action before = known(sheet(me, id), Action.class, line);
        return ActionJson.of(put(me, id, request.line(line, before), null, request.seen()));
    }

    @GetMapping("/indicators")
    List<IndicatorJson> indicators(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return sheet(me, id).indicators().stream().map(IndicatorJson::of).toList();
    }

    @PostMapping("/indicators")
    @ResponseStatus(HttpStatus.CREATED)
    IndicatorJson addIndicator(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody IndicatorRequest request) {
        Indicator line = request.line(UUID.randomUUID(), null);
        return IndicatorJson.of(put(me, id, line, request.after(), null));
    }

    @PutMapping("/indicators/{line}")
    IndicatorJson writeIndicator(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID line,
            @RequestBody IndicatorRequest request) {
        Indicator before = known(sheet(me, id), Indicator.class, line);
        return IndicatorJson.of(
                put(me, id, request.line(line, before.objective()), null, request.seen()));
    }

    /** Takes a line out with everything under it; of an approved plan it is refused. */
    @DeleteMapping("/lines/{line}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @AuthenticationPrincipal Person me, @PathVariable String id, @PathVariable UUID line) {
        plans.edit(me.id(), PlanId.parse(id), List.of(new Change.Remove(line)));
    }

    @PostMapping("/lines/{line}/move")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID line,
            @RequestBody PlaceRequest place) {
        Change move = new Change.Move(line, place.parent(), place.after());
        plans.edit(me.id(), PlanId.parse(id), List.of(move));
    }

    private PlanContent sheet(Person me, String id) {
        return plans.open(me.id(), PlanId.parse(id)).sheet();
    }

    private <E extends Element> E put(
            Person me, String id, E line, @Nullable UUID after, @Nullable String seen) {
        plans.edit(me.id(), PlanId.parse(id), List.of(new Change.Put(line, after, seen)));
        return line;
    }
}
