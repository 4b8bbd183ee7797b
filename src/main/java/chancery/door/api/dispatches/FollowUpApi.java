package chancery.door.api.dispatches;

import chancery.correspondence.Arrival;
import chancery.correspondence.DispatchKind;
import chancery.correspondence.Dispatches;
import chancery.correspondence.drafting.FollowUps;
import chancery.correspondence.exchange.Attributions;
import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done about a registered dispatch: answered, corrected, attributed, filed, granted. */
@RestController
@RequestMapping("/api/dispatches")
class FollowUpApi {
    private final FollowUps followUps;
    private final Attributions attributions;
    private final Dispatches dispatches;
    private final NamedPeople people;

    FollowUpApi(
            FollowUps followUps,
            Attributions attributions,
            Dispatches dispatches,
            NamedPeople people) {
        this.followUps = followUps;
        this.attributions = attributions;
        this.dispatches = dispatches;
        this.people = people;
    }

    record AttributionRequest(
            @Nullable String unit,
            @Nullable String person,
            @Nullable String due,
            @Nullable String book) {}

    record GrantRequest(@Nullable String person, @Nullable String reason) {}

    record BoundRequest(@Nullable String kind) {}

    record Book(@Nullable String unit) {}

    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.CREATED)
    DispatchJson.Standings answer(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Book from) {
        UnitCode unit =
                from == null || from.unit() == null ? me.unit() : Fields.unit(from.unit(), "unit");
        return begun(followUps.answer(me.id(), DispatchId.parse(id), unit));
    }

    @PostMapping("/{id}/follow")
    @ResponseStatus(HttpStatus.CREATED)
    DispatchJson.Standings follow(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody BoundRequest request) {
        DispatchKind kind =
                switch (String.valueOf(request.kind())) {
                    case "CORRECTION" -> DispatchKind.CORRECTION;
                    case "CANCELLATION" -> DispatchKind.CANCELLATION;
                    case "READDRESSAL" -> DispatchKind.READDRESSAL;
                    case String other ->
                            throw Problem.refused("api.word")
                                    .at("kind")
                                    .with("value", other)
                                    .with("known", "CORRECTION, CANCELLATION, READDRESSAL");
                };
        return begun(followUps.bound(me.id(), DispatchId.parse(id), kind));
    }

    private static DispatchJson.Standings begun(DispatchId draft) {
        return new DispatchJson.Standings(draft.toString(), "DRAFT", null);
    }

    @PostMapping("/{id}/attribute")
    DispatchJson attribute(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody AttributionRequest request) {
        DispatchId dispatch = DispatchId.parse(id);
        String unit = request.unit();
        String person = request.person();
        attributions.attribute(
                me.id(),
                dispatch,
                book(me, dispatch, request.book()),
                unit == null ? null : Fields.unit(unit, "unit"),
                person == null ? null : people.person(me, person),
                Fields.day(request.due(), "due"));
        return DispatchJson.of(dispatches.open(me.id(), dispatch));
    }

    @PostMapping("/{id}/file")
    DispatchJson file(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Book book) {
        DispatchId dispatch = DispatchId.parse(id);
        attributions.file(me.id(), dispatch, book(me, dispatch, book == null ? null : book.unit()));
        return DispatchJson.of(dispatches.open(me.id(), dispatch));
    }

    @PostMapping("/{id}/grant")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody GrantRequest request) {
        String reason = request.reason();
        attributions.grant(
                me.id(),
                DispatchId.parse(id),
                people.person(me, request.person()),
                reason == null ? "" : reason);
    }

    /** The book of arrivals that is meant: the one named, or the only one that the reader sees. */
    private UnitCode book(Person me, DispatchId id, @Nullable String named) {
        if (named != null) {
            return Fields.unit(named, "book");
        }
        List<Arrival> arrivals = dispatches.open(me.id(), id).arrivals();
        if (arrivals.isEmpty()) {
            throw Problem.conflict("attribution.no-arrival");
        }
        if (arrivals.size() > 1) {
            return arrivals.stream()
                    .map(Arrival::unit)
                    .filter(me.workingUnits()::contains)
                    .findFirst()
                    .orElseThrow(() -> Problem.refused("api.book").at("book"));
        }
        return arrivals.getFirst().unit();
    }
}
