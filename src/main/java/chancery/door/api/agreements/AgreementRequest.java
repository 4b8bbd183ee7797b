package chancery.door.api.agreements;

import chancery.door.api.Fields;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.Delay;
import chancery.work.agreements.content.Description;
import chancery.work.agreements.content.EntryCondition;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Registration;
import chancery.work.agreements.content.Term;
import chancery.work.agreements.content.Titles;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sheet of an agreement as a program sends it; what is left out stays as it was. */
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
                        Fields.word(Label.class, distribution, before.label(), "distribution"),
                        compartments == null ? before.compartments() : compartments);
    }

    /** What is left out stays as it was. */
    Description description(@Nullable Description before) {
        Titles titles = before == null ? null : before.titles();
        Term term = before == null ? Term.INDEFINITE : before.term();
        Registration known = before == null ? Registration.NONE : before.registration();
        return new Description(
                Fields.word(
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
                                : Fields.day(registrationDate, "registrationDate"),
                        or(untsVolume, known.untsVolume()),
                        or(submitter, known.submitter()),
                        or(subjectTerms, known.subjectTerms())),
                before == null ? List.of() : before.related());
    }

    private EntryCondition condition() {
        Delay delay =
                new Delay(
                        or(delayMonths, 0), or(delayDays, 0), Boolean.TRUE.equals(fromMonthStart));
        return switch (Fields.word(Entering.class, entry, Entering.UNKNOWN, "entry")) {
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
                .orElseGet(
                        () -> country == null ? Party.named(name, ours) : Party.of(country, ours));
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

    /** A day that must be given. */
    static LocalDate day(@Nullable String text, String field) {
        LocalDate day = Fields.day(text, field);
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
}
