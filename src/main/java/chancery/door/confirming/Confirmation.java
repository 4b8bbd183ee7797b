package chancery.door.confirming;

import chancery.kernel.Distribution;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Audience;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person confirmed of what a document tells, as they corrected it.
 *
 * @param unit that keeps all of it
 * @param said the day on which it was said: of the document, or else of the engagement
 * @param action of a plan that it serves, where a part names no other
 * @param coverage what the press published: the document itself, or what it tells of
 * @param left what the document tells besides and nobody wanted
 */
public record Confirmation(
        UnitCode unit,
        Distribution distribution,
        Audience audience,
        @Nullable LocalDate said,
        @Nullable UUID action,
        @Nullable ConfirmedEngagement engagement,
        List<ConfirmedPerson> people,
        List<ConfirmedInstitution> institutions,
        List<ConfirmedPromise> promises,
        List<ConfirmedAgreement> agreements,
        List<ConfirmedCoverage> coverage,
        List<Finding> left) {

    public Confirmation {
        people = List.copyOf(people);
        institutions = List.copyOf(institutions);
        promises = List.copyOf(promises);
        agreements = List.copyOf(agreements);
        coverage = List.copyOf(coverage);
        left = List.copyOf(left);
    }

    public boolean isEmpty() {
        return engagement == null
                && people.isEmpty()
                && institutions.isEmpty()
                && promises.isEmpty()
                && agreements.isEmpty()
                && coverage.isEmpty();
    }
}
