package chancery.door.api.confirming;

import chancery.door.api.Fields;
import chancery.door.confirming.Confirmation;
import chancery.door.confirming.ConfirmedAgreement;
import chancery.door.confirming.ConfirmedCoverage;
import chancery.door.confirming.ConfirmedEngagement;
import chancery.door.confirming.ConfirmedInstitution;
import chancery.door.confirming.ConfirmedPerson;
import chancery.door.confirming.ConfirmedPromise;
import chancery.door.confirming.Entry;
import chancery.door.confirming.Finding;
import chancery.door.confirming.proposing.Proposal;
import chancery.door.confirming.proposing.Proposed;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.Step;
import chancery.work.directory.InstitutionKind;
import chancery.work.engagements.Audience;
import chancery.work.engagements.EngagementKind;
import chancery.work.engagements.Side;
import chancery.work.press.coverage.CoverageKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a document tells, as programs are offered it and send it back: one shape for both. Every
 * part has a {@code key}, by which a correction is compared with what was read.
 */
final class ConfirmShapes {
    private ConfirmShapes() {}

    /** What was read, and what would be made of it if nobody corrected it. */
    record ReadTextJson(JsonNode read, ConfirmationRequest proposal) {}

    record FindingJson(
            String section,
            String outcome,
            String title,
            @Nullable String kind,
            @Nullable String id) {
        static FindingJson of(Finding finding) {
            Ref ref = finding.ref();
            return new FindingJson(
                    finding.section().name(),
                    finding.outcome().name(),
                    finding.title(),
                    ref == null ? null : ref.kind(),
                    ref == null ? null : ref.id());
        }
    }

    /** The document that was kept, with what became of everything that it tells. */
    record ConfirmedJson(String id, List<FindingJson> findings) {}

    record ToldEngagementRequest(
            @Nullable String entry,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String country,
            @Nullable String place,
            @Nullable String starts,
            @Nullable String ends,
            @Nullable List<String> topics,
            @Nullable List<String> cited,
            @Nullable String action) {
        static ToldEngagementRequest of(ConfirmedEngagement told) {
            return new ToldEngagementRequest(
                    told.entry().text(),
                    told.kind().name(),
                    told.title(),
                    Objects.toString(told.country(), null),
                    told.place(),
                    told.starts().toString(),
                    Objects.toString(told.ends(), null),
                    told.topics(),
                    told.cited(),
                    Objects.toString(told.action(), null));
        }

        ConfirmedEngagement told() {
            LocalDate first = Fields.day(starts, "engagement-starts");
            if (first == null) {
                throw Problem.refused("engagement.empty").at("engagement-starts");
            }
            return new ConfirmedEngagement(
                    known(entry),
                    word(EngagementKind.class, kind, EngagementKind.VISIT, "engagement-kind"),
                    text(title),
                    land(country, "engagement-country"),
                    text(place),
                    first,
                    Fields.day(ends, "engagement-ends"),
                    list(topics),
                    list(cited),
                    id(action));
        }
    }

    record ToldPersonRequest(
            @Nullable String key,
            @Nullable String entry,
            @Nullable String side,
            @Nullable String given,
            @Nullable String family,
            @Nullable String honorific,
            @Nullable String function,
            @Nullable String institution,
            @Nullable String country,
            @Nullable Boolean present) {
        static ToldPersonRequest of(ConfirmedPerson told) {
            return new ToldPersonRequest(
                    told.key(),
                    told.entry().text(),
                    told.side().name(),
                    told.given(),
                    told.family(),
                    told.honorific(),
                    told.function(),
                    told.institution(),
                    Objects.toString(told.country(), null),
                    told.present());
        }

        ConfirmedPerson told() {
            return new ConfirmedPerson(
                    text(key),
                    known(entry),
                    word(Side.class, side, Side.OTHER, text(key) + "-side"),
                    text(given),
                    text(family),
                    text(honorific),
                    text(function),
                    text(institution),
                    land(country, text(key) + "-country"),
                    present == null || present);
        }
    }

    record ToldInstitutionRequest(
            @Nullable String key,
            @Nullable String entry,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String country) {
        static ToldInstitutionRequest of(ConfirmedInstitution told) {
            return new ToldInstitutionRequest(
                    told.key(),
                    told.entry().text(),
                    told.kind().name(),
                    told.name(),
                    Objects.toString(told.country(), null));
        }

        ConfirmedInstitution told() {
            return new ConfirmedInstitution(
                    text(key),
                    known(entry),
                    word(InstitutionKind.class, kind, InstitutionKind.OTHER, text(key) + "-kind"),
                    text(name),
                    land(country, text(key) + "-country"));
        }
    }

    record ToldPromiseRequest(
            @Nullable String key,
            @Nullable String side,
            @Nullable String by,
            @Nullable String to,
            @Nullable String words,
            @Nullable String due,
            @Nullable String responsible,
            @Nullable String action) {
        static ToldPromiseRequest of(ConfirmedPromise told) {
            return new ToldPromiseRequest(
                    told.key(),
                    told.side().name(),
                    told.by(),
                    told.to(),
                    told.words(),
                    Objects.toString(told.due(), null),
                    Objects.toString(told.responsible(), null),
                    Objects.toString(told.action(), null));
        }

        ConfirmedPromise told() {
            UUID who = id(responsible);
            return new ConfirmedPromise(
                    text(key),
                    word(Side.class, side, Side.OURS, text(key) + "-side"),
                    text(by),
                    text(to),
                    text(words),
                    Fields.day(due, text(key) + "-due"),
                    who == null ? null : PersonId.of(who),
                    id(action));
        }
    }

    record ToldAgreementRequest(
            @Nullable String key,
            @Nullable String entry,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String ours,
            @Nullable List<String> others,
            @Nullable String step,
            @Nullable String day,
            @Nullable String action) {
        static ToldAgreementRequest of(ConfirmedAgreement told) {
            return new ToldAgreementRequest(
                    told.key(),
                    told.entry().text(),
                    told.kind().name(),
                    told.title(),
                    told.ours(),
                    told.others(),
                    told.step() == null ? null : told.step().name(),
                    Objects.toString(told.day(), null),
                    Objects.toString(told.action(), null));
        }

        ConfirmedAgreement told() {
            return new ConfirmedAgreement(
                    text(key),
                    known(entry),
                    word(AgreementKind.class, kind, AgreementKind.TREATY, text(key) + "-kind"),
                    text(title),
                    text(ours),
                    list(others),
                    text(step).isEmpty()
                            ? null
                            : word(Step.class, step, Step.NEGOTIATED, text(key) + "-step"),
                    Fields.day(day, text(key) + "-day"),
                    id(action));
        }
    }

    record ToldCoverageRequest(
            @Nullable String key,
            @Nullable String kind,
            @Nullable String outlet,
            @Nullable String day,
            @Nullable String headline,
            @Nullable String text,
            @Nullable String quote,
            @Nullable String action) {
        static ToldCoverageRequest of(ConfirmedCoverage told) {
            return new ToldCoverageRequest(
                    told.key(),
                    told.kind().name(),
                    told.outlet(),
                    Objects.toString(told.day(), null),
                    told.headline(),
                    told.text(),
                    told.quote(),
                    Objects.toString(told.action(), null));
        }

        ConfirmedCoverage told() {
            String part = ConfirmShapes.text(key);
            return new ConfirmedCoverage(
                    part,
                    word(CoverageKind.class, kind, CoverageKind.ARTICLE, part + "-kind"),
                    ConfirmShapes.text(outlet),
                    Fields.day(day, part + "-day"),
                    ConfirmShapes.text(headline),
                    ConfirmShapes.text(text),
                    ConfirmShapes.text(quote),
                    id(action));
        }
    }

    /**
     * @param id by which the document is confirmed once, however often it is sent
     * @param content the file's bytes in base 64; not in what is offered
     */
    record ConfirmationRequest(
            @Nullable String id,
            @Nullable String name,
            @Nullable String mediaType,
            @Nullable String content,
            @Nullable String unit,
            @Nullable String distribution,
            @Nullable List<String> compartments,
            @Nullable String audience,
            @Nullable String said,
            @Nullable String action,
            @Nullable ToldEngagementRequest engagement,
            @Nullable List<ToldPersonRequest> people,
            @Nullable List<ToldInstitutionRequest> institutions,
            @Nullable List<ToldPromiseRequest> promises,
            @Nullable List<ToldAgreementRequest> agreements,
            @Nullable List<ToldCoverageRequest> coverage) {

        /** With what is taken unless somebody says otherwise. */
        static ConfirmationRequest of(
                UUID id, String name, UnitCode unit, @Nullable Label label, Proposal proposal) {
            return new ConfirmationRequest(
                    id.toString(),
                    name,
                    null,
                    null,
                    unit.value(),
                    label == null ? Label.UNMARKED.name() : label.name(),
                    List.of(),
                    Audience.UNIT.name(),
                    Objects.toString(proposal.said(), null),
                    null,
                    taken(proposal.engagement(), ToldEngagementRequest::of).stream()
                            .findFirst()
                            .orElse(null),
                    taken(proposal.people(), ToldPersonRequest::of),
                    taken(proposal.institutions(), ToldInstitutionRequest::of),
                    taken(proposal.promises(), ToldPromiseRequest::of),
                    taken(proposal.agreements(), ToldAgreementRequest::of),
                    taken(proposal.coverage(), ToldCoverageRequest::of));
        }

        Confirmation confirmation(UnitCode own) {
            return new Confirmation(
                    text(unit).isEmpty() ? own : Fields.unit(text(unit), "unit"),
                    Distribution.of(
                            word(Label.class, distribution, Label.UNMARKED, "distribution"),
                            list(compartments)),
                    word(Audience.class, audience, Audience.UNIT, "audience"),
                    Fields.day(said, "said"),
                    ConfirmShapes.id(action),
                    engagement == null ? null : engagement.told(),
                    list(people).stream().map(ToldPersonRequest::told).toList(),
                    list(institutions).stream().map(ToldInstitutionRequest::told).toList(),
                    list(promises).stream().map(ToldPromiseRequest::told).toList(),
                    list(agreements).stream().map(ToldAgreementRequest::told).toList(),
                    list(coverage).stream().map(ToldCoverageRequest::told).toList(),
                    List.of());
        }
    }

    private static <T, S> List<S> taken(List<Proposed<T>> proposed, Function<T, S> shape) {
        return proposed.stream().filter(Proposed::taken).map(Proposed::value).map(shape).toList();
    }

    private static Entry known(@Nullable String text) {
        return text == null || text.isBlank() ? Entry.NEW : Entry.parse(text);
    }

    private static String text(@Nullable String text) {
        return Optional.ofNullable(text).orElse("").strip();
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static @Nullable Country land(@Nullable String typed, String field) {
        try {
            return Country.typed(text(typed)).orElse(null);
        } catch (Problem unknown) {
            throw unknown.at(field);
        }
    }

    static @Nullable UUID id(@Nullable String text) {
        try {
            return text(text).isEmpty() ? null : UUID.fromString(text(text));
        } catch (IllegalArgumentException e) {
            throw Problem.refused("confirm.entry").with("value", text(text));
        }
    }

    private static <E extends Enum<E>> E word(
            Class<E> type, @Nullable String text, E otherwise, String field) {
        return Fields.word(type, text, otherwise, field);
    }
}
