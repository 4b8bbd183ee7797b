package chancery.work.engagements.web;

import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.work.engagements.Citables;
import chancery.work.engagements.Citation;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.Side;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentContent;
import chancery.work.engagements.commitments.CommitmentFilter;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Commitments;
import chancery.work.engagements.commitments.Ledger;
import chancery.work.engagements.commitments.LedgerSheet;
import chancery.work.engagements.commitments.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ledger of promises, as a page and as files, and one promise. */
@Controller
class CommitmentPages {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Commitments commitments;
    private final Ledger ledger;
    private final LedgerSheet sheet;
    private final Engagements engagements;
    private final Citables citables;
    private final People people;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    CommitmentPages(
            Commitments commitments,
            Ledger ledger,
            LedgerSheet sheet,
            Engagements engagements,
            Citables citables,
            People people,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.commitments = commitments;
        this.ledger = ledger;
        this.sheet = sheet;
        this.engagements = engagements;
        this.citables = citables;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/commitments")
    ModelAndView list(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = new Typed(fields);
        CommitmentFilter filter = filter(typed);
        return new ModelAndView(
                "engagements/commitments",
                "view",
                new LedgerView(
                        filter,
                        ledger.list(me.id(), filter),
                        List.copyOf(ledger.countries(me.id())),
                        ledger.responsible(me.id()),
                        engagements.units(me.id()),
                        staff(me.id()),
                        typed.text("at").isEmpty()
                                ? null
                                : engagements
                                        .find(me.id(), EngagementId.parse(typed.text("at")))
                                        .orElse(null),
                        today()));
    }

    @GetMapping("/commitments.csv")
    ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        return file(
                "csv",
                CSV,
                sheet.csv(language(me), ledger.list(me.id(), filter(new Typed(fields))), today()));
    }

    @GetMapping("/commitments.xlsx")
    ResponseEntity<byte[]> xlsx(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        return file(
                "xlsx",
                XLSX,
                sheet.xlsx(language(me), ledger.list(me.id(), filter(new Typed(fields))), today()));
    }

    @PostMapping("/commitments")
    String add(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = new Typed(fields);
        CommitmentContent content = content(typed);
        CommitmentId added =
                commitments.add(
                        me.id(),
                        typed.unit(),
                        content,
                        new Commitments.Keeping(
                                typed.distribution(),
                                typed.audience(),
                                typed.personOrNone("responsible")));
        Citation where = content.where();
        Ref said = where == null ? null : where.ref();
        return typed.text("back").equals("file")
                        && said != null
                        && said.kind().equals(EngagementId.KIND)
                ? "redirect:/engagements/" + EngagementId.parse(said.id()) + "#promises"
                : "redirect:/commitments/" + added;
    }

    @GetMapping("/commitments/{id:[0-9a-f-]{36}}")
    ModelAndView one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        Commitment commitment = commitments.open(me.id(), CommitmentId.parse(id));
        List<Commitment> history = commitments.history(me.id(), commitment.id());
        return new ModelAndView(
                "engagements/commitment",
                "view",
                new CommitmentView(
                        commitment,
                        history,
                        citables.pages(me.id(), refs(commitment)),
                        names(me.id(), commitment, history),
                        staff(me.id()),
                        commitments.mayChange(me.id(), commitment),
                        commitments.counterpart(me.id(), commitment.id()).orElse(null),
                        today()));
    }

    @PostMapping("/commitments/{id:[0-9a-f-]{36}}")
    String change(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = new Typed(fields);
        commitments.change(
                me.id(),
                CommitmentId.parse(id),
                typed.version(),
                content(typed),
                new Commitments.Keeping(
                        typed.distribution(), typed.audience(), typed.personOrNone("responsible")));
        return "redirect:/commitments/" + id;
    }

    @PostMapping("/commitments/{id:[0-9a-f-]{36}}/decide")
    String decide(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = new Typed(fields);
        LocalDate on = typed.dateOrNone("on");
        commitments.decide(
                me.id(),
                CommitmentId.parse(id),
                typed.version(),
                typed.text("verdict").isEmpty()
                        ? Outcome.OPEN
                        : new Outcome.Decided(
                                typed.chosen(
                                        Outcome.Verdict.class, "verdict", Outcome.Verdict.KEPT),
                                on == null ? today() : on,
                                typed.text("outcome"),
                                typed.citationOrNone("evidence")));
        return "redirect:/commitments/" + id;
    }

    private CommitmentContent content(Typed typed) {
        LocalDate said = typed.dateOrNone("said");
        return new CommitmentContent(
                typed.chosen(Side.class, "side", Side.THEIRS),
                typed.text("by"),
                typed.text("to"),
                typed.text("words"),
                typed.dateOrNone("due"),
                typed.country(),
                said == null ? today() : said,
                typed.citationOrNone("where"));
    }

    private static CommitmentFilter filter(Typed typed) {
        return new CommitmentFilter(
                typed.text("q"),
                typed.text("side").isEmpty() ? null : typed.chosen(Side.class, "side", Side.OURS),
                Country.typed(typed.text("country")).orElse(null),
                typed.personOrNone("responsible"),
                null,
                typed.chosen(CommitmentFilter.Which.class, "which", CommitmentFilter.Which.OPEN));
    }

    /** People who keep engagements here. */
    private List<Person> staff(PersonId me) {
        return transactions.as(me, people::all).stream()
                .filter(person -> person.active() && !person.workingUnits().isEmpty())
                .toList();
    }

    private static List<Ref> refs(Commitment commitment) {
        List<@Nullable Citation> cited = new ArrayList<>();
        cited.add(commitment.content().where());
        switch (commitment.outcome()) {
            case Outcome.Open _ -> {}
            case Outcome.Decided decided -> cited.add(decided.evidence());
        }
        return cited.stream()
                .flatMap(Stream::ofNullable)
                .map(Citation::ref)
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<PersonId, String> names(
            PersonId me, Commitment commitment, List<Commitment> history) {
        List<PersonId> wanted =
                Stream.concat(Stream.of(commitment), history.stream())
                        .map(Commitment::changedBy)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return transactions.as(
                me,
                () ->
                        new HashMap<>(
                                wanted.stream()
                                        .flatMap(id -> people.find(id).stream())
                                        .collect(Collectors.toMap(Person::id, Person::name))));
    }

    private static ResponseEntity<byte[]> file(String form, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("commitments." + form)
                                .build()
                                .toString())
                .body(bytes);
    }

    private static Language language(Person me) {
        return Language.of(me.language()).orElse(Language.FR);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
