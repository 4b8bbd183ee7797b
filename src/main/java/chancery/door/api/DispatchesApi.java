package chancery.door.api;

import chancery.correspondence.Annex;
import chancery.correspondence.Arrival;
import chancery.correspondence.Dispatch;
import chancery.correspondence.DispatchKind;
import chancery.correspondence.Dispatches;
import chancery.correspondence.Standing;
import chancery.correspondence.drafting.Circuit;
import chancery.correspondence.drafting.Drafts;
import chancery.correspondence.exchange.Attributions;
import chancery.correspondence.exchange.Signing;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Writing, signing, reading and attributing dispatches. */
@RestController
@RequestMapping("/api/dispatches")
class DispatchesApi {
    private final Drafts drafts;
    private final Circuit circuit;
    private final Signing signing;
    private final Attributions attributions;
    private final Dispatches dispatches;
    private final People people;
    private final Transactions transactions;

    DispatchesApi(
            Drafts drafts,
            Circuit circuit,
            Signing signing,
            Attributions attributions,
            Dispatches dispatches,
            People people,
            Transactions transactions) {
        this.drafts = drafts;
        this.circuit = circuit;
        this.signing = signing;
        this.attributions = attributions;
        this.dispatches = dispatches;
        this.people = people;
        this.transactions = transactions;
    }

    record Standings(String id, String state, @Nullable String number) {}

    record Comment(@Nullable String comment) {}

    record Submission(@Nullable List<String> approvers) {}

    record Delegation(@Nullable String to, @Nullable String comment) {}

    record AttributionRequest(
            @Nullable String unit,
            @Nullable String person,
            @Nullable String due,
            @Nullable String book) {}

    record GrantRequest(@Nullable String person, @Nullable String reason) {}

    record BoundRequest(@Nullable String kind) {}

    record Book(@Nullable String unit) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Standings write(@AuthenticationPrincipal Person me, @RequestBody DraftRequest draft) {
        DispatchId id = drafts.write(me.id(), draft.content());
        return new Standings(id.toString(), "DRAFT", null);
    }

    @PutMapping("/{id}")
    DispatchJson save(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody DraftRequest draft) {
        Dispatch before = dispatches.peek(me.id(), DispatchId.parse(id));
        drafts.save(
                me.id(),
                before.id(),
                draft.version == null ? before.version() : draft.version,
                draft.content());
        return DispatchJson.of(dispatches.peek(me.id(), before.id()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@AuthenticationPrincipal Person me, @PathVariable String id) {
        drafts.discard(me.id(), DispatchId.parse(id));
    }

    @GetMapping("/{id}")
    DispatchJson read(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return DispatchJson.of(dispatches.open(me.id(), DispatchId.parse(id)));
    }

    @GetMapping("/{id}/thread")
    List<DispatchJson.LineJson> thread(
            @AuthenticationPrincipal Person me, @PathVariable String id) {
        return dispatches.thread(me.id(), DispatchId.parse(id)).stream()
                .map(DispatchJson.LineJson::of)
                .toList();
    }

    @PostMapping(path = "/{id}/annexes", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    DispatchJson.AnnexJson attach(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename();
        String type = file.getContentType();
        return DispatchJson.AnnexJson.of(
                drafts.addAnnex(
                        me.id(),
                        DispatchId.parse(id),
                        name == null ? "" : name,
                        type == null ? "" : type,
                        file.getBytes()));
    }

    @DeleteMapping("/{id}/annexes/{annex}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(
            @AuthenticationPrincipal Person me, @PathVariable String id, @PathVariable UUID annex) {
        drafts.removeAnnex(me.id(), annex);
    }

    @GetMapping("/{id}/annexes/{annex}")
    ResponseEntity<byte[]> annex(
            @AuthenticationPrincipal Person me, @PathVariable String id, @PathVariable UUID annex) {
        Annex.Content content = dispatches.annex(me.id(), annex);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.annex().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.bytes());
    }

    @PostMapping("/{id}/submit")
    Standings submit(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody Submission request) {
        List<String> named = request.approvers() == null ? List.of() : request.approvers();
        circuit.submit(
                me.id(),
                DispatchId.parse(id),
                named.stream().map(name -> person(me, name)).toList());
        return standing(me, id);
    }

    @PostMapping("/{id}/approve")
    Standings approve(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Comment said) {
        circuit.approve(me.id(), DispatchId.parse(id), comment(said));
        return standing(me, id);
    }

    @PostMapping("/{id}/return")
    Standings giveBack(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Comment said) {
        circuit.giveBack(me.id(), DispatchId.parse(id), comment(said));
        return standing(me, id);
    }

    @PostMapping("/{id}/delegate")
    Standings delegate(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody Delegation request) {
        String comment = request.comment();
        circuit.delegate(
                me.id(),
                DispatchId.parse(id),
                person(me, request.to()),
                comment == null ? "" : comment);
        return new Standings(id, "IN_CIRCUIT", null);
    }

    @PostMapping("/{id}/sign")
    Standings sign(@AuthenticationPrincipal Person me, @PathVariable String id) {
        Standing.Signed signed = signing.sign(me.id(), DispatchId.parse(id));
        return new Standings(id, signed.word(), signed.number());
    }

    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.CREATED)
    Standings answer(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Book from) {
        UnitCode unit =
                from == null || from.unit() == null
                        ? me.unit()
                        : DraftRequest.unit(from.unit(), "unit");
        return new Standings(
                drafts.answer(me.id(), DispatchId.parse(id), unit).toString(), "DRAFT", null);
    }

    @PostMapping("/{id}/follow")
    @ResponseStatus(HttpStatus.CREATED)
    Standings follow(
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
        return new Standings(
                drafts.bound(me.id(), DispatchId.parse(id), kind).toString(), "DRAFT", null);
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
                unit == null ? null : DraftRequest.unit(unit, "unit"),
                person == null ? null : person(me, person),
                DraftRequest.day(request.due(), "due"));
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
                person(me, request.person()),
                reason == null ? "" : reason);
    }

    private Standings standing(Person me, String id) {
        Dispatch dispatch = dispatches.peek(me.id(), DispatchId.parse(id));
        return new Standings(id, dispatch.standing().word(), null);
    }

    /** The book of arrivals that is meant: the one named, or the only one that the reader sees. */
    private UnitCode book(Person me, DispatchId id, @Nullable String named) {
        if (named != null) {
            return DraftRequest.unit(named, "book");
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

    /** A person by their id or by what they sign in with. */
    private PersonId person(Person me, @Nullable String named) {
        if (named == null || named.isBlank()) {
            throw Problem.refused("person.unknown").at("person");
        }
        return transactions
                .as(
                        me.id(),
                        () ->
                                named.length() == 36 && named.charAt(8) == '-'
                                        ? people.find(PersonId.of(UUID.fromString(named)))
                                        : people.withLogin(named))
                .map(Person::id)
                .orElseThrow(() -> Problem.refused("person.unknown").at("person"));
    }

    private static String comment(@Nullable Comment said) {
        return said == null || said.comment() == null ? "" : said.comment();
    }
}
