package chancery.door.api.dispatches;

import chancery.correspondence.Dispatch;
import chancery.correspondence.Dispatches;
import chancery.correspondence.Standing;
import chancery.correspondence.drafting.Circuit;
import chancery.correspondence.exchange.Signing;
import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Approving and signing. A program that names the version it showed to a person is told when the
 * draft is another by now; one that names none acts on the draft as it is.
 */
@RestController
@RequestMapping("/api/dispatches")
class CircuitApi {
    private final Circuit circuit;
    private final Signing signing;
    private final Dispatches dispatches;
    private final NamedPeople people;

    CircuitApi(Circuit circuit, Signing signing, Dispatches dispatches, NamedPeople people) {
        this.circuit = circuit;
        this.signing = signing;
        this.dispatches = dispatches;
        this.people = people;
    }

    record Submission(@Nullable List<String> approvers) {}

    record Comment(@Nullable String comment, @Nullable Integer version) {}

    record Delegation(@Nullable String to, @Nullable String comment, @Nullable Integer version) {}

    record Signature(@Nullable Integer version) {}

    @PostMapping("/{id}/submit")
    DispatchJson.Standings submit(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody Submission request) {
        List<String> named = request.approvers() == null ? List.of() : request.approvers();
        circuit.submit(
                me.id(),
                DispatchId.parse(id),
                named.stream().map(name -> people.person(me, name)).toList());
        return standing(me, id);
    }

    @PostMapping("/{id}/approve")
    DispatchJson.Standings approve(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Comment said) {
        DispatchId draft = DispatchId.parse(id);
        circuit.approve(me.id(), draft, seen(me, draft, version(said)), text(said));
        return standing(me, id);
    }

    @PostMapping("/{id}/return")
    DispatchJson.Standings giveBack(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Comment said) {
        DispatchId draft = DispatchId.parse(id);
        circuit.giveBack(me.id(), draft, seen(me, draft, version(said)), text(said));
        return standing(me, id);
    }

    @PostMapping("/{id}/delegate")
    DispatchJson.Standings delegate(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody Delegation request) {
        DispatchId draft = DispatchId.parse(id);
        PersonId to = people.person(me, request.to());
        String comment = request.comment();
        circuit.delegate(
                me.id(),
                draft,
                seen(me, draft, request.version()),
                to,
                comment == null ? "" : comment);
        return new DispatchJson.Standings(id, "IN_CIRCUIT", null);
    }

    @PostMapping("/{id}/sign")
    DispatchJson.Standings sign(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Signature request) {
        DispatchId draft = DispatchId.parse(id);
        Integer version = request == null ? null : request.version();
        Standing.Signed signed =
                version == null
                        ? signing.sign(me.id(), draft)
                        : signing.sign(me.id(), draft, version);
        return new DispatchJson.Standings(id, signed.word(), signed.number());
    }

    private int seen(Person me, DispatchId draft, @Nullable Integer version) {
        return version == null ? dispatches.peek(me.id(), draft).version() : version;
    }

    private DispatchJson.Standings standing(Person me, String id) {
        Dispatch dispatch = dispatches.peek(me.id(), DispatchId.parse(id));
        return new DispatchJson.Standings(id, dispatch.standing().word(), null);
    }

    private static @Nullable Integer version(@Nullable Comment said) {
        return said == null ? null : said.version();
    }

    private static String text(@Nullable Comment said) {
        return said == null || said.comment() == null ? "" : said.comment();
    }
}
