package chancery.door.api;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.agreements.Agreement;
import chancery.work.agreements.AgreementFilter;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.Agreements;
import chancery.work.agreements.Conclusion;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Delay;
import chancery.work.agreements.content.Description;
import chancery.work.agreements.content.EntryCondition;
import chancery.work.agreements.content.LegalText;
import chancery.work.agreements.content.Obligation;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Registration;
import chancery.work.agreements.content.Statement;
import chancery.work.agreements.content.StepEntry;
import chancery.work.agreements.content.Term;
import chancery.work.agreements.content.Titles;
import chancery.work.agreements.course.AgreementState;
import chancery.work.agreements.course.Course;
import chancery.work.agreements.course.Deadline;
import chancery.work.agreements.procedure.Coming;
import chancery.work.agreements.procedure.Procedures;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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

/** The register of agreements: the list, one with what follows from it, its sheet. */
@RestController
@RequestMapping("/api/agreements")
class AgreementsApi {
    private static final int DAYS_AHEAD = 400;

    private final Agreements agreements;
    private final Procedures procedures;
    private final InstantSource clock;
    private final ZoneId zone;

    AgreementsApi(Agreements agreements, Procedures procedures, InstantSource clock, ZoneId zone) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.clock = clock;
        this.zone = zone;
    }

    record ListedAgreementJson(
            String id,
            String unit,
            String kind,
            String title,
            List<String> parties,
            @Nullable String concluded,
            @Nullable String inForce,
            String state,
            String distribution) {
        static ListedAgreementJson of(AgreementLine line, Language language) {
            Description description = line.record().description();
            return new ListedAgreementJson(
                    line.id().toString(),
                    line.unit().value(),
                    line.kind().name(),
                    description.titles().in(language.code()),
                    description.parties().stream()
                            .map((Party party) -> party.in(language.locale()))
                            .toList(),
                    Objects.toString(Conclusion.day(line.record()).orElse(null), null),
                    Objects.toString(Course.of(line.record()).entry().day(), null),
                    line.state().name(),
                    line.distribution().label().name());
        }
    }

    record AgreementPartyJson(String id, @Nullable String country, String name, boolean ours) {
        static AgreementPartyJson of(Party party) {
            return new AgreementPartyJson(
                    party.id().toString(),
                    Objects.toString(party.country(), null),
                    party.name(),
                    party.ours());
        }
    }

    record AgreementStepJson(
            String id,
            String step,
            @Nullable String party,
            String day,
            @Nullable String consent,
            String note,
            String source,
            @Nullable String cites,
            @Nullable String corrects,
            boolean withdrawn,
            String author,
            String at) {
        static AgreementStepJson of(StepEntry entry) {
            return new AgreementStepJson(
                    entry.id().toString(),
                    entry.step().name(),
                    Objects.toString(entry.party(), null),
                    entry.day().toString(),
                    entry.consent() == null ? null : entry.consent().name(),
                    entry.note(),
                    entry.source().text(),
                    Objects.toString(entry.source().ref(), null),
                    Objects.toString(entry.corrects(), null),
                    entry.withdrawn(),
                    entry.author(),
                    entry.at().toString());
        }
    }

    record AgreementStatementJson(
            String id,
            String kind,
            @Nullable String party,
            String day,
            String text,
            @Nullable String about,
            String author) {
        static AgreementStatementJson of(Statement statement) {
            return new AgreementStatementJson(
                    statement.id().toString(),
                    statement.kind().name(),
                    Objects.toString(statement.party(), null),
                    statement.day().toString(),
                    statement.text(),
                    Objects.toString(statement.about(), null),
                    statement.author());
        }
    }

    record AgreementTextJson(
            String sha512, String name, String language, boolean authentic, int size) {
        static AgreementTextJson of(LegalText text) {
            return new AgreementTextJson(
                    text.sha512(), text.name(), text.language(), text.authentic(), text.size());
        }
    }

    record AgreementObligationJson(
            String id,
            String text,
            @Nullable String party,
            String responsible,
            String due,
            int everyMonths,
            @Nullable String until) {
        static AgreementObligationJson of(Obligation obligation) {
            return new AgreementObligationJson(
                    obligation.id().toString(),
                    obligation.text(),
                    Objects.toString(obligation.party(), null),
                    obligation.responsible(),
                    obligation.due().toString(),
                    obligation.everyMonths(),
                    Objects.toString(obligation.until(), null));
        }
    }

    record AgreementDeadlineJson(
            String kind, String day, String what, @Nullable String obligation) {
        static AgreementDeadlineJson of(Deadline deadline) {
            return new AgreementDeadlineJson(
                    deadline.kind().name(),
                    deadline.day().toString(),
                    deadline.what(),
                    Objects.toString(deadline.obligation(), null));
        }
    }

    record AgreementEntryJson(@Nullable String day, String ground, int have, int need) {}

    record AgreementJson(
            String id,
            String unit,
            boolean here,
            int version,
            String distribution,
            List<String> compartments,
            String kind,
            String titleFr,
            String titleEn,
            String titleEs,
            String titleAr,
            List<AgreementPartyJson> parties,
            List<String> authentic,
            String place,
            String subject,
            String depositary,
            int termMonths,
            int renewalMonths,
            int noticeMonths,
            int denunciationMonths,
            String registrationNumber,
            @Nullable String registrationDate,
            String untsVolume,
            String submitter,
            String subjectTerms,
            String state,
            AgreementEntryJson entry,
            @Nullable String end,
            List<AgreementStepJson> steps,
            List<AgreementStatementJson> statements,
            List<AgreementTextJson> texts,
            List<AgreementObligationJson> obligations,
            List<AgreementDeadlineJson> deadlines) {
        static AgreementJson of(Agreement agreement, List<Deadline> deadlines, LocalDate today) {
            AgreementRecord record = agreement.record();
            Description description = record.description();
            Registration registration = description.registration();
            Course course = Course.of(record);
            return new AgreementJson(
                    agreement.id().toString(),
                    agreement.unit().value(),
                    agreement.here(),
                    agreement.version(),
                    agreement.distribution().label().name(),
                    List.copyOf(agreement.distribution().compartments()),
                    description.kind().name(),
                    description.titles().fr(),
                    description.titles().en(),
                    description.titles().es(),
                    description.titles().ar(),
                    description.parties().stream().map(AgreementPartyJson::of).toList(),
                    description.authentic(),
                    description.place(),
                    description.subject(),
                    description.depositary(),
                    description.term().months(),
                    description.term().renewalMonths(),
                    description.term().noticeMonths(),
                    description.term().denunciationMonths(),
                    registration.registrationNumber(),
                    Objects.toString(registration.registrationDate(), null),
                    registration.untsVolume(),
                    registration.submitter(),
                    registration.subjectTerms(),
                    course.on(today).name(),
                    new AgreementEntryJson(
                            Objects.toString(course.entry().day(), null),
                            course.entry().ground().name(),
                            course.entry().have(),
                            course.entry().need()),
                    Objects.toString(course.end(), null),
                    record.steps().stream().map(AgreementStepJson::of).toList(),
                    record.statements().stream().map(AgreementStatementJson::of).toList(),
                    record.texts().stream().map(AgreementTextJson::of).toList(),
                    record.obligations().stream().map(AgreementObligationJson::of).toList(),
                    deadlines.stream().map(AgreementDeadlineJson::of).toList());
        }
    }

    record AgreementRequest(
            @Nullable String unit,
            @Nullable String distribution,
            @Nullable List<String> compartments,
            @Nullable Integer version,
            @Nullable String kind,
            @Nullable String titleFr,
            @Nullable String titleEn,
            @Nullable String titleEs,
            @Nullable String titleAr,
            @Nullable List<String> ours,
            @Nullable List<String> others,
            @Nullable List<String> authentic,
            @Nullable String place,
            @Nullable String subject,
            @Nullable String depositary,
            @Nullable String entry,
            @Nullable Integer entryCount,
            @Nullable String entryDay,
            @Nullable Integer delayMonths,
            @Nullable Integer delayDays,
            @Nullable Boolean fromMonthStart,
            @Nullable Integer termMonths,
            @Nullable Integer renewalMonths,
            @Nullable Integer noticeMonths,
            @Nullable Integer denunciationMonths,
            @Nullable String registrationNumber,
            @Nullable String registrationDate,
            @Nullable String untsVolume,
            @Nullable String submitter,
            @Nullable String subjectTerms) {

        /** The forms of the condition of entry, by the words of the published schema. */
        private enum Entering {
            UNKNOWN,
            ON_SIGNATURE,
            ON_DAY,
            AFTER_EXCHANGE,
            AFTER_RATIFICATIONS
        }

        Distribution marking(Distribution before) {
            return distribution == null && compartments == null
                    ? before
                    : Distribution.of(
                            DraftRequest.word(
                                    Label.class, distribution, before.label(), "distribution"),
                            compartments == null ? before.compartments() : compartments);
        }

        /** What is left out stays as it was. */
        Description description(@Nullable Description before) {
            Titles titles = before == null ? null : before.titles();
            Term term = before == null ? Term.INDEFINITE : before.term();
            Registration known = before == null ? Registration.NONE : before.registration();
            return new Description(
                    DraftRequest.word(
                            AgreementKind.class,
                            kind,
                            before == null ? AgreementKind.TREATY : before.kind(),
                            "kind"),
                    new Titles(
                            or(titleFr, titles == null ? "" : titles.fr()),
                            or(titleEn, titles == null ? "" : titles.en()),
                            or(titleEs, titles == null ? "" : titles.es()),
                            or(titleAr, titles == null ? "" : titles.ar())),
                    parties(before == null ? List.of() : before.parties()),
                    authentic == null ? before == null ? List.of() : before.authentic() : authentic,
                    or(place, before == null ? "" : before.place()),
                    or(subject, before == null ? "" : before.subject()),
                    or(depositary, before == null ? "" : before.depositary()),
                    entry == null
                            ? before == null ? EntryCondition.UNKNOWN : before.entry()
                            : condition(),
                    new Term(
                            or(termMonths, term.months()),
                            or(renewalMonths, term.renewalMonths()),
                            or(noticeMonths, term.noticeMonths()),
                            or(denunciationMonths, term.denunciationMonths())),
                    new Registration(
                            or(registrationNumber, known.registrationNumber()),
                            registrationDate == null
                                    ? known.registrationDate()
                                    : DraftRequest.day(registrationDate, "registrationDate"),
                            or(untsVolume, known.untsVolume()),
                            or(submitter, known.submitter()),
                            or(subjectTerms, known.subjectTerms())),
                    before == null ? List.of() : before.related());
        }

        private EntryCondition condition() {
            Delay delay =
                    new Delay(
                            or(delayMonths, 0),
                            or(delayDays, 0),
                            Boolean.TRUE.equals(fromMonthStart));
            return switch (DraftRequest.word(Entering.class, entry, Entering.UNKNOWN, "entry")) {
                case UNKNOWN -> EntryCondition.UNKNOWN;
                case ON_SIGNATURE -> new EntryCondition.OnSignature(delay);
                case ON_DAY -> new EntryCondition.OnDay(day(entryDay, "entryDay"));
                case AFTER_EXCHANGE -> new EntryCondition.AfterExchange(delay);
                case AFTER_RATIFICATIONS ->
                        new EntryCondition.AfterRatifications(or(entryCount, 0), delay);
            };
        }

        private List<Party> parties(List<Party> before) {
            return Stream.concat(side(ours, true, before), side(others, false, before)).toList();
        }

        private static Stream<Party> side(
                @Nullable List<String> named, boolean ours, List<Party> before) {
            if (named == null) {
                return before.stream().filter(party -> party.ours() == ours);
            }
            return named.stream().map(name -> party(name.strip(), ours, before));
        }

        private static Party party(String name, boolean ours, List<Party> before) {
            Country country = country(name);
            return before.stream()
                    .filter(known ->
                            country == null
                                    ? known.name().equalsIgnoreCase(name)
                                    : country.equals(known.country()))
                    .findFirst()
                    .map(known ->
                            new Party(
                                    known.id(),
                                    known.country(),
                                    known.institution(),
                                    known.name(),
                                    ours))
                    .orElseGet(() ->
                            country == null ? Party.named(name, ours) : Party.of(country, ours));
        }

        private static @Nullable Country country(String name) {
            try {
                return Country.typed(name).orElse(null);
            } catch (Problem noCountry) {
                return null;
            }
        }

        private static String or(@Nullable String given, String otherwise) {
            return given == null ? otherwise : given;
        }

        private static int or(@Nullable Integer given, int otherwise) {
            return given == null ? otherwise : given;
        }
    }

    /** A day that must be given. */
    static LocalDate day(@Nullable String text, String field) {
        LocalDate day = DraftRequest.day(text, field);
        if (day == null) {
            throw Problem.refused("agreement.day").at(field).with("value", "");
        }
        return day;
    }

    /** The identity of a part, or none. */
    static @Nullable UUID part(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw Problem.refused("agreement.entry-unknown");
        }
    }

    @GetMapping
    List<ListedAgreementJson> all(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String country,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "") String q) {
        AgreementFilter filter =
                new AgreementFilter(
                        Country.typed(country).orElse(null),
                        kind == null || kind.isBlank()
                                ? null
                                : DraftRequest.word(
                                        AgreementKind.class, kind, AgreementKind.TREATY, "kind"),
                        state == null || state.isBlank()
                                ? null
                                : DraftRequest.word(
                                        AgreementState.class,
                                        state,
                                        AgreementState.PREPARED,
                                        "state"),
                        year,
                        q);
        Language language = Language.of(me.language().toLowerCase(Locale.ROOT)).orElse(Language.FR);
        return agreements.all(me.id(), filter).stream()
                .map(line -> ListedAgreementJson.of(line, language))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AgreementJson begin(@AuthenticationPrincipal Person me, @RequestBody AgreementRequest request) {
        UnitCode unit =
                request.unit() == null || request.unit().isBlank()
                        ? me.unit()
                        : DraftRequest.unit(request.unit(), "unit");
        return shown(
                me,
                agreements.begin(
                        me.id(),
                        unit,
                        request.marking(Distribution.UNMARKED),
                        request.description(null)));
    }

    @GetMapping("/{id}")
    AgreementJson one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return shown(me, AgreementId.parse(id));
    }

    /** What is left out stays as it was. */
    @PutMapping("/{id}")
    AgreementJson describe(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody AgreementRequest request) {
        Agreement before = agreements.open(me.id(), AgreementId.parse(id));
        agreements.describe(
                me.id(),
                before.id(),
                request.version() == null ? before.version() : request.version(),
                request.marking(before.distribution()),
                request.description(before.record().description()));
        return shown(me, before.id());
    }

    AgreementJson shown(Person me, AgreementId id) {
        Agreement agreement = agreements.open(me.id(), id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return AgreementJson.of(
                agreement,
                Coming.of(
                        agreement.record(),
                        procedures.of(me.id(), agreement.record().description().kind()),
                        today,
                        today.plusDays(DAYS_AHEAD)),
                today);
    }
}
