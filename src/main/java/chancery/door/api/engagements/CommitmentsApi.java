package chancery.door.api.engagements;

import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.work.engagements.Audience;
import chancery.work.engagements.Citation;
import chancery.work.engagements.Side;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentContent;
import chancery.work.engagements.commitments.CommitmentFilter;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Commitments;
import chancery.work.engagements.commitments.Ledger;
import chancery.work.engagements.commitments.Outcome;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
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

/** The ledger of promises: lists, one with its history, writing and settling. */
@RestController
@RequestMapping("/api/commitments")
class CommitmentsApi {
    private final Commitments commitments;
    private final Ledger ledger;
    private final InstantSource clock;
    private final ZoneId zone;

    CommitmentsApi(Commitments commitments, Ledger ledger, InstantSource clock, ZoneId zone) {
        this.commitments = commitments;
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
    }

    record CommitmentJson(
            String id,
            String unit,
            String side,
            String by,
            String to,
            String words,
            @Nullable String due,
            @Nullable String country,
            String said,
            String where,
            @Nullable String whereRef,
            @Nullable String responsible,
            String responsibleName,
            String standing,
            @Nullable String decidedOn,
            String note,
            String evidence,
            @Nullable String evidenceRef,
            String distribution,
            List<String> compartments,
            String audience,
            int version,
            String changedAt) {
        static CommitmentJson of(Commitment commitment, LocalDate today) {
            CommitmentContent content = commitment.content();
            Outcome.@Nullable Decided decided =
                    switch (commitment.outcome()) {
                        case Outcome.Open _ -> null;
                        case Outcome.Decided settled -> settled;
                    };
            return new CommitmentJson(
                    commitment.id().toString(),
                    commitment.unit().value(),
                    content.side().name(),
                    content.by(),
                    content.to(),
                    content.words(),
                    Objects.toString(content.due(), null),
                    Objects.toString(content.country(), null),
                    content.said().toString(),
                    text(content.where()),
                    ref(content.where()),
                    Objects.toString(commitment.responsible(), null),
                    commitment.responsibleName(),
                    commitment.standing(today).name(),
                    decided == null ? null : decided.on().toString(),
                    decided == null ? "" : decided.note(),
                    decided == null ? "" : text(decided.evidence()),
                    decided == null ? null : ref(decided.evidence()),
                    commitment.distribution().label().name(),
                    List.copyOf(commitment.distribution().compartments()),
                    commitment.audience().name(),
                    commitment.version(),
                    commitment.changedAt().toString());
        }

        private static String text(@Nullable Citation cited) {
            return cited == null ? "" : cited.text();
        }

        private static @Nullable String ref(@Nullable Citation cited) {
            return cited == null ? null : Objects.toString(cited.ref(), null);
        }
    }

    record CommitmentRequest(
            @Nullable String unit,
            @Nullable String side,
            @Nullable String by,
            @Nullable String to,
            @Nullable String words,
            @Nullable String due,
            @Nullable String country,
            @Nullable String said,
            @Nullable String where,
            @Nullable String whereRef,
            @Nullable String responsible,
            @Nullable String distribution,
            @Nullable List<String> compartments,
            @Nullable String audience,
            @Nullable Integer version) {

        CommitmentContent content(LocalDate today) {
            LocalDate day = Fields.day(said, "said");
            return new CommitmentContent(
                    Fields.word(Side.class, side, Side.THEIRS, "side"),
                    text(by),
                    text(to),
                    text(words),
                    Fields.day(due, "due"),
                    Country.typed(text(country)).orElse(null),
                    day == null ? today : day,
                    citation(where, whereRef, "whereRef"));
        }

        Commitments.Keeping keeping() {
            return new Commitments.Keeping(
                    Distribution.of(
                            Fields.word(Label.class, distribution, Label.UNMARKED, "distribution"),
                            compartments == null ? List.of() : compartments),
                    Fields.word(Audience.class, audience, Audience.UNIT, "audience"),
                    person(responsible));
        }
    }

    record DecisionRequest(
            @Nullable String verdict,
            @Nullable String on,
            @Nullable String note,
            @Nullable String evidence,
            @Nullable String evidenceRef,
            @Nullable Integer version) {

        Outcome outcome(LocalDate today) {
            if (verdict == null || verdict.isBlank()) {
                return Outcome.OPEN;
            }
            LocalDate day = Fields.day(on, "on");
            return new Outcome.Decided(
                    Fields.word(Outcome.Verdict.class, verdict, Outcome.Verdict.KEPT, "verdict"),
                    day == null ? today : day,
                    text(note),
                    citation(evidence, evidenceRef, "evidenceRef"));
        }
    }

    /** Open ones by the day that they are due, then those without a day, then settled ones. */
    @GetMapping
    List<CommitmentJson> commitments(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "OPEN") String which,
            @RequestParam @Nullable String side,
            @RequestParam(defaultValue = "") String country,
            @RequestParam @Nullable String responsible) {
        CommitmentFilter filter =
                new CommitmentFilter(
                        q,
                        side == null || side.isBlank()
                                ? null
                                : Fields.word(Side.class, side, Side.OURS, "side"),
                        Country.typed(country).orElse(null),
                        person(responsible),
                        null,
                        Fields.word(
                                CommitmentFilter.Which.class,
                                which,
                                CommitmentFilter.Which.OPEN,
                                "which"));
        LocalDate today = today();
        return ledger.list(me.id(), filter).stream()
                .map(each -> CommitmentJson.of(each, today))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommitmentJson add(@AuthenticationPrincipal Person me, @RequestBody CommitmentRequest request) {
        String unit = request.unit();
        return shown(
                me,
                commitments.add(
                        me.id(),
                        unit == null || unit.isBlank() ? me.unit() : Fields.unit(unit, "unit"),
                        request.content(today()),
                        request.keeping()));
    }

    @GetMapping("/{id}")
    CommitmentJson one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return shown(me, CommitmentId.parse(id));
    }

    /** The content as a whole takes the place of the former one, which history keeps. */
    @PutMapping("/{id}")
    CommitmentJson change(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody CommitmentRequest request) {
        CommitmentId which = CommitmentId.parse(id);
        commitments.change(
                me.id(),
                which,
                version(me, which, request.version()),
                request.content(today()),
                request.keeping());
        return shown(me, which);
    }

    @PostMapping("/{id}/decision")
    CommitmentJson decide(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody DecisionRequest request) {
        CommitmentId which = CommitmentId.parse(id);
        commitments.decide(
                me.id(), which, version(me, which, request.version()), request.outcome(today()));
        return shown(me, which);
    }

    @GetMapping("/{id}/history")
    List<CommitmentJson> history(@AuthenticationPrincipal Person me, @PathVariable String id) {
        Commitment now = commitments.open(me.id(), CommitmentId.parse(id));
        return commitments.history(me.id(), now.id()).stream()
                .map(each -> CommitmentJson.of(each, today()))
                .toList();
    }

    private int version(Person me, CommitmentId id, @Nullable Integer given) {
        return given == null ? commitments.open(me.id(), id).version() : given;
    }

    private CommitmentJson shown(Person me, CommitmentId id) {
        return CommitmentJson.of(commitments.open(me.id(), id), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable PersonId person(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? null : PersonId.of(UUID.fromString(id.strip()));
        } catch (IllegalArgumentException e) {
            throw Problem.refused("commitment.responsible").at("responsible");
        }
    }

    /** Null when nothing is cited; the reference as {@code kind:id}. */
    private static @Nullable Citation citation(
            @Nullable String cited, @Nullable String ref, String field) {
        if (cited == null || cited.isBlank()) {
            return null;
        }
        if (ref == null || ref.isBlank()) {
            return new Citation(cited, null);
        }
        int colon = ref.indexOf(':');
        if (colon < 1) {
            throw Problem.refused("engagement.ref").at(field);
        }
        return new Citation(cited, new Ref(ref.substring(0, colon), ref.substring(colon + 1)));
    }
}
