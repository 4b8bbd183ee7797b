package chancery.door.api.plans;

import chancery.door.api.plans.ExecutionShapes.EvidenceRequest;
import chancery.door.api.plans.PlanExchangeApi.AddressingRequest;
import chancery.door.api.plans.PlanShapes.DraftedJson;
import chancery.foundation.access.Person;
import chancery.work.planning.contracts.ContractId;
import chancery.work.planning.contracts.ContractRounds;
import chancery.work.planning.contracts.Contracts;
import chancery.work.planning.messages.Contracting;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Performance contracts: writing, proposing, agreeing, how far they are fulfilled. */
@RestController
@RequestMapping("/api/contracts")
class ContractsApi {
    private final Contracts contracts;
    private final ContractRounds rounds;
    private final Contracting contracting;

    ContractsApi(Contracts contracts, ContractRounds rounds, Contracting contracting) {
        this.contracts = contracts;
        this.rounds = rounds;
        this.contracting = contracting;
    }

    @GetMapping
    List<ContractShapes.ContractJson> all(
            @AuthenticationPrincipal Person me, @RequestParam @Nullable String post) {
        return contracts.all(me.id()).stream()
                .filter(contract -> post == null || contract.post().value().equals(post))
                .map(ContractShapes.ContractJson::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ContractShapes.ContractJson begin(
            @AuthenticationPrincipal Person me,
            @RequestBody ContractShapes.ContractRequest request) {
        return shown(me, contracts.begin(me.id(), request.protection(), request.content()));
    }

    @GetMapping("/{id}")
    ContractShapes.ContractJson one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return shown(me, ContractId.parse(id));
    }

    /** The sheet as a whole; the two units and the distribution stay. */
    @PutMapping("/{id}")
    ContractShapes.ContractJson write(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody ContractShapes.ContractRequest request) {
        return ContractShapes.ContractJson.of(
                contracts.write(me.id(), ContractId.parse(id), request.content()));
    }

    @PostMapping("/{id}/propose")
    @ResponseStatus(HttpStatus.CREATED)
    DraftedJson propose(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable AddressingRequest to) {
        return new DraftedJson(
                contracting
                        .propose(me.id(), ContractId.parse(id), AddressingRequest.of(to))
                        .toString());
    }

    @PostMapping("/{id}/agree")
    @ResponseStatus(HttpStatus.CREATED)
    DraftedJson agree(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable AddressingRequest to) {
        return new DraftedJson(
                contracting
                        .agree(me.id(), ContractId.parse(id), AddressingRequest.of(to))
                        .toString());
    }

    /** Says whether a duty of the ministry was kept. */
    @PostMapping("/{id}/duties/{duty}/mark")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mark(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID duty,
            @RequestBody ContractShapes.MarkRequest request) {
        EvidenceRequest evidence = request.evidence();
        contracts.mark(
                me.id(),
                ContractId.parse(id),
                duty,
                Boolean.TRUE.equals(request.kept()),
                request.note() == null ? "" : request.note(),
                evidence == null ? null : evidence.ref(),
                request.citation() == null ? "" : request.citation());
    }

    /** Every proposal that a signed dispatch made, the latest first. */
    @GetMapping("/{id}/rounds")
    List<ContractShapes.RoundJson> rounds(
            @AuthenticationPrincipal Person me, @PathVariable String id) {
        ContractId contract = contracts.open(me.id(), ContractId.parse(id)).id();
        return rounds.of(me.id(), contract).stream().map(ContractShapes.RoundJson::of).toList();
    }

    @GetMapping("/{id}/rounds/{number}")
    ContractShapes.ContractContentJson round(
            @AuthenticationPrincipal Person me, @PathVariable String id, @PathVariable int number) {
        ContractId contract = contracts.open(me.id(), ContractId.parse(id)).id();
        return ContractShapes.ContractContentJson.of(rounds.content(me.id(), contract, number));
    }

    /** With every number that it was computed from. */
    @GetMapping("/{id}/rate")
    ContractShapes.RateJson rate(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return ContractShapes.RateJson.of(contracts.rate(me.id(), ContractId.parse(id)));
    }

    private ContractShapes.ContractJson shown(Person me, ContractId id) {
        return ContractShapes.ContractJson.of(contracts.open(me.id(), id));
    }
}
