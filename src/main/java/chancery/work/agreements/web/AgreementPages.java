package chancery.work.agreements.web;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.work.agreements.Agreement;
import chancery.work.agreements.AgreementFilter;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.AgreementLists;
import chancery.work.agreements.AgreementTexts;
import chancery.work.agreements.Agreements;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Related;
import chancery.work.agreements.content.Source;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.content.StepEntry;
import chancery.work.agreements.course.AgreementState;
import chancery.work.agreements.course.Course;
import chancery.work.agreements.messages.Sharing;
import chancery.work.agreements.procedure.Coming;
import chancery.work.agreements.procedure.Expectation;
import chancery.work.agreements.procedure.Procedure;
import chancery.work.agreements.procedure.Procedures;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register, one agreement, and its sheet. */
@Controller
class AgreementPages {
    private static final int DAYS_AHEAD = 1100;

    private final Agreements agreements;
    private final AgreementLists lists;
    private final AgreementTexts texts;
    private final Procedures procedures;
    private final Sharing sharing;
    private final InstantSource clock;
    private final ZoneId zone;

    AgreementPages(
            Agreements agreements,
            AgreementLists lists,
            AgreementTexts texts,
            Procedures procedures,
            Sharing sharing,
            InstantSource clock,
            ZoneId zone) {
        this.agreements = agreements;
        this.lists = lists;
        this.texts = texts;
        this.procedures = procedures;
        this.sharing = sharing;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/agreements")
    ModelAndView list(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(required = false) @Nullable AgreementKind kind,
            @RequestParam(required = false) @Nullable AgreementState state,
            @RequestParam(required = false) @Nullable Integer year) {
        AgreementFilter filter =
                new AgreementFilter(
                        Country.typed(country).orElse(null), kind, state, year, q.strip());
        List<AgreementLine> lines = lists.all(me.id(), filter);
        return new ModelAndView(
                "agreements/list",
                "view",
                new AgreementsView(
                        filter,
                        lines,
                        List.copyOf(lists.countries(me.id()).keySet()),
                        lists.years(me.id()),
                        agreements.units(me.id()),
                        ours(lines, me)));
    }

    @PostMapping("/agreements")
    String begin(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        TypedAgreement typed = new TypedAgreement(fields);
        AgreementRecord record = AgreementRecord.of(typed.quick(me.language()));
        LocalDate signed = typed.dayOrNone("signed");
        if (signed != null) {
            record = record.with(new Change.Enter(signature(signed, typed.source(), me)));
        }
        AgreementId id = agreements.begin(me.id(), typed.unit(), typed.distribution(), record);
        return "redirect:/agreements/" + id;
    }

    @GetMapping("/agreements/{id}")
    ModelAndView one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return new ModelAndView("agreements/one", "view", view(me, id, List.of()));
    }

    @GetMapping("/agreements/{id}/edit")
    ModelAndView edit(@AuthenticationPrincipal Person me, @PathVariable String id) {
        AgreementId which = AgreementId.parse(id);
        Set<Country> countries = agreements.open(me.id(), which).record().countries();
        return new ModelAndView(
                "agreements/edit",
                "view",
                view(
                        me,
                        id,
                        lists.all(me.id(), AgreementFilter.ALL).stream()
                                .filter(line -> !line.id().equals(which))
                                .filter(line ->
                                        countries.isEmpty()
                                                || !Collections.disjoint(
                                                        countries, line.record().countries()))
                                .toList()));
    }

    @PostMapping("/agreements/{id}/edit")
    String describe(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        TypedAgreement typed = new TypedAgreement(fields);
        Agreement before = agreements.open(me.id(), AgreementId.parse(id));
        agreements.describe(
                me.id(),
                before.id(),
                typed.version(),
                typed.distribution(),
                typed.description(
                        before.record().description(), relation -> related(me, typed, relation)));
        return "redirect:/agreements/" + id;
    }

    private AgreementView view(Person me, String id, List<AgreementLine> neighbours) {
        Agreement agreement = agreements.open(me.id(), AgreementId.parse(id));
        AgreementRecord record = agreement.record();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        boolean mayWrite = agreements.mayWrite(me.id(), agreement);
        Procedure procedure = procedures.of(me.id(), record.description().kind());
        return new AgreementView(
                agreement,
                Course.of(record),
                Coming.of(record, procedure, today, today.plusDays(DAYS_AHEAD)),
                Expectation.of(record, procedure),
                agreements.versions(me.id(), agreement.id()),
                texts.here(me.id(), agreement.id()),
                mayWrite,
                sharing.recipients(me.id(), agreement),
                neighbours,
                today);
    }

    /** The other agreement that was chosen, or the one that was named; none when neither was. */
    private @Nullable Related related(Person me, TypedAgreement typed, Related.Relation relation) {
        UUID chosen = typed.id("relatedTo");
        if (chosen != null) {
            return lists.lines(me.id(), List.of(chosen)).stream()
                    .findFirst()
                    .map(line ->
                            new Related(
                                    relation,
                                    line.id().ref(),
                                    line.record().description().titles().in(me.language())))
                    .orElse(null);
        }
        return typed.text("relatedTitle").isEmpty()
                ? null
                : new Related(relation, null, typed.text("relatedTitle"));
    }

    private StepEntry signature(LocalDate day, Source source, Person me) {
        return new StepEntry(
                UUID.randomUUID(),
                Step.SIGNED,
                null,
                day,
                null,
                "",
                source,
                null,
                false,
                me.name(),
                clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS));
    }

    private static String ours(List<AgreementLine> lines, Person me) {
        return lines.stream()
                .flatMap(line -> line.record().description().ours().stream())
                .findFirst()
                .map((Party party) ->
                        party.in(Language.of(me.language()).orElse(Language.FR).locale()))
                .orElse("");
    }
}
