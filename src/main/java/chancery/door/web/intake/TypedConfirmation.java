package chancery.door.web.intake;

import chancery.door.confirming.Confirmation;
import chancery.door.confirming.ConfirmedAgreement;
import chancery.door.confirming.ConfirmedCoverage;
import chancery.door.confirming.ConfirmedEngagement;
import chancery.door.confirming.ConfirmedInstitution;
import chancery.door.confirming.ConfirmedPerson;
import chancery.door.confirming.ConfirmedPromise;
import chancery.door.confirming.Entry;
import chancery.door.confirming.Finding;
import chancery.door.confirming.Section;
import chancery.door.confirming.proposing.Proposal;
import chancery.door.confirming.proposing.Proposed;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.Step;
import chancery.work.directory.InstitutionKind;
import chancery.work.engagements.Audience;
import chancery.work.engagements.EngagementKind;
import chancery.work.engagements.Side;
import chancery.work.press.coverage.CoverageKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of the page on which a document's account is confirmed, as a browser sends them: each
 * begins with the key of what was proposed, {@code take-} and the key is its tick.
 */
final class TypedConfirmation {
    private final MultiValueMap<String, String> fields;
    private final Proposal proposal;
    private final List<Finding> left = new ArrayList<>();

    TypedConfirmation(MultiValueMap<String, String> fields, Proposal proposal) {
        this.fields = fields;
        this.proposal = proposal;
    }

    /**
     * @throws Problem {@code confirm.day} for what is no day, {@code keydate.country}, {@code
     *     confirm.entry}
     */
    Confirmation confirmation() {
        List<ConfirmedEngagement> engagement =
                taken(
                        proposal.engagement(),
                        Section.ENGAGEMENT,
                        _ -> engagement(),
                        ConfirmedEngagement::title);
        return new Confirmation(
                UnitCode.of(text("unit")),
                Distribution.of(
                        chosen(Label.class, "label", Label.UNMARKED),
                        Arrays.stream(
                                        text("compartments")
                                                .toUpperCase(Locale.ROOT)
                                                .split("[,;\\s]+"))
                                .filter(name -> !name.isEmpty())
                                .toList()),
                chosen(Audience.class, "audience", Audience.UNIT),
                day("said"),
                id("action"),
                engagement.isEmpty() ? null : engagement.getFirst(),
                taken(proposal.people(), Section.PERSON, this::person, ConfirmedPerson::name),
                taken(
                        proposal.institutions(),
                        Section.INSTITUTION,
                        this::institution,
                        ConfirmedInstitution::name),
                taken(proposal.promises(), Section.PROMISE, this::promise, ConfirmedPromise::words),
                taken(
                        proposal.agreements(),
                        Section.AGREEMENT,
                        this::agreement,
                        ConfirmedAgreement::title),
                taken(
                        proposal.coverage(),
                        Section.COVERAGE,
                        this::coverage,
                        ConfirmedCoverage::headline),
                left);
    }

    private <T> List<T> taken(
            List<Proposed<T>> proposed,
            Section section,
            Function<String, T> typed,
            Function<T, String> title) {
        List<T> taken = new ArrayList<>();
        for (Proposed<T> each : proposed) {
            if (fields.containsKey("take-" + each.key())) {
                taken.add(typed.apply(each.key()));
            } else if (!title.apply(each.value()).isBlank()) {
                left.add(Finding.left(section, title.apply(each.value())));
            }
        }
        return taken;
    }

    private ConfirmedEngagement engagement() {
        LocalDate starts = day("engagement-starts");
        if (starts == null) {
            throw Problem.refused("engagement.empty").at("engagement-starts");
        }
        return new ConfirmedEngagement(
                entry("engagement"),
                chosen(EngagementKind.class, "engagement-kind", EngagementKind.VISIT),
                text("engagement-title"),
                country("engagement"),
                text("engagement-place"),
                starts,
                day("engagement-ends"),
                lines("engagement-topics"),
                lines("engagement-cited"),
                id("engagement-action"));
    }

    private ConfirmedPerson person(String key) {
        return new ConfirmedPerson(
                key,
                entry(key),
                chosen(Side.class, key + "-side", Side.OTHER),
                text(key + "-given"),
                text(key + "-family"),
                text(key + "-honorific"),
                text(key + "-function"),
                text(key + "-institution"),
                country(key),
                fields.containsKey(key + "-present"));
    }

    private ConfirmedInstitution institution(String key) {
        return new ConfirmedInstitution(
                key,
                entry(key),
                chosen(InstitutionKind.class, key + "-kind", InstitutionKind.OTHER),
                text(key + "-name"),
                country(key));
    }

    private ConfirmedPromise promise(String key) {
        UUID responsible = id(key + "-responsible");
        return new ConfirmedPromise(
                key,
                chosen(Side.class, key + "-side", Side.OURS),
                text(key + "-by"),
                text(key + "-to"),
                text(key + "-words"),
                day(key + "-due"),
                responsible == null ? null : PersonId.of(responsible),
                id(key + "-action"));
    }

    private ConfirmedAgreement agreement(String key) {
        return new ConfirmedAgreement(
                key,
                entry(key),
                chosen(AgreementKind.class, key + "-kind", AgreementKind.TREATY),
                text(key + "-title"),
                text(key + "-ours"),
                lines(key + "-others"),
                text(key + "-step").isEmpty()
                        ? null
                        : chosen(Step.class, key + "-step", Step.NEGOTIATED),
                day(key + "-day"),
                id(key + "-action"));
    }

    private ConfirmedCoverage coverage(String key) {
        return new ConfirmedCoverage(
                key,
                chosen(CoverageKind.class, key + "-kind", CoverageKind.ARTICLE),
                text(key + "-outlet"),
                day(key + "-day"),
                text(key + "-headline"),
                text(key + "-text"),
                text(key + "-quote"),
                id(key + "-action"));
    }

    private Entry entry(String key) {
        String chosen = text(key + "-entry");
        return chosen.isEmpty() ? Entry.NEW : Entry.parse(chosen);
    }

    private @Nullable Country country(String key) {
        try {
            return Country.typed(text(key + "-country")).orElse(null);
        } catch (Problem unknown) {
            throw unknown.at(key + "-country");
        }
    }

    private @Nullable UUID id(String field) {
        try {
            return text(field).isEmpty() ? null : UUID.fromString(text(field));
        } catch (IllegalArgumentException e) {
            throw Problem.refused("web.request");
        }
    }

    private @Nullable LocalDate day(String field) {
        try {
            return text(field).isEmpty() ? null : LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw Problem.refused("confirm.day").at(field).with("value", text(field));
        }
    }

    private List<String> lines(String field) {
        return Arrays.stream(text(field).split("[\\n;؛]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private <E extends Enum<E>> E chosen(Class<E> type, String field, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text(field)))
                .findFirst()
                .orElse(otherwise);
    }

    private String text(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
