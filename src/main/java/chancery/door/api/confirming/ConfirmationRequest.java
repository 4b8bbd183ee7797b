package chancery.door.api.confirming;

import chancery.door.api.Fields;
import chancery.door.confirming.Confirmation;
import chancery.door.confirming.proposing.Proposal;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Audience;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document tells, as programs are offered it and send it back. Every part has a {@code key},
 * by which a correction is compared with what was read.
 *
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
                Told.taken(proposal.engagement(), ToldEngagementRequest::of).stream()
                        .findFirst()
                        .orElse(null),
                Told.taken(proposal.people(), ToldPersonRequest::of),
                Told.taken(proposal.institutions(), ToldInstitutionRequest::of),
                Told.taken(proposal.promises(), ToldPromiseRequest::of),
                Told.taken(proposal.agreements(), ToldAgreementRequest::of),
                Told.taken(proposal.coverage(), ToldCoverageRequest::of));
    }

    Confirmation confirmation(UnitCode own) {
        return new Confirmation(
                Told.text(unit).isEmpty() ? own : Fields.unit(Told.text(unit), "unit"),
                Distribution.of(
                        Fields.word(Label.class, distribution, Label.UNMARKED, "distribution"),
                        Told.list(compartments)),
                Fields.word(Audience.class, audience, Audience.UNIT, "audience"),
                Fields.day(said, "said"),
                Told.id(action),
                engagement == null ? null : engagement.told(),
                Told.list(people).stream().map(ToldPersonRequest::told).toList(),
                Told.list(institutions).stream().map(ToldInstitutionRequest::told).toList(),
                Told.list(promises).stream().map(ToldPromiseRequest::told).toList(),
                Told.list(agreements).stream().map(ToldAgreementRequest::told).toList(),
                Told.list(coverage).stream().map(ToldCoverageRequest::told).toList(),
                List.of());
    }
}
