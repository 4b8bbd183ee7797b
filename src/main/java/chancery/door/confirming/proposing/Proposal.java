package chancery.door.confirming.proposing;

import chancery.door.confirming.ConfirmedAgreement;
import chancery.door.confirming.ConfirmedCoverage;
import chancery.door.confirming.ConfirmedEngagement;
import chancery.door.confirming.ConfirmedInstitution;
import chancery.door.confirming.ConfirmedPerson;
import chancery.door.confirming.ConfirmedPromise;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a document tells, as it would be taken over if nobody corrected it.
 *
 * @param said the day the document bears
 * @param engagement at most one
 */
public record Proposal(
        @Nullable LocalDate said,
        List<Proposed<ConfirmedEngagement>> engagement,
        List<Proposed<ConfirmedPerson>> people,
        List<Proposed<ConfirmedInstitution>> institutions,
        List<Proposed<ConfirmedPromise>> promises,
        List<Proposed<ConfirmedAgreement>> agreements,
        List<Proposed<ConfirmedCoverage>> coverage) {

    public Proposal {
        engagement = List.copyOf(engagement);
        people = List.copyOf(people);
        institutions = List.copyOf(institutions);
        promises = List.copyOf(promises);
        agreements = List.copyOf(agreements);
        coverage = List.copyOf(coverage);
    }

    /** Whether there is anything to confirm. */
    public boolean isEmpty() {
        return Stream.of(engagement, people, institutions, promises, agreements, coverage)
                .allMatch(List::isEmpty);
    }
}
