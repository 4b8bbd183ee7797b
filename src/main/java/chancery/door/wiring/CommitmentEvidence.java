package chancery.door.wiring;

import chancery.kernel.PersonId;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentFilter;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Ledger;
import chancery.work.planning.PlanId;
import chancery.work.planning.execution.EvidenceSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Promises as evidence: cited by unit and day, shown with their words. */
@Component
class CommitmentEvidence implements EvidenceSource {
    private static final int MOST = 20;
    private static final int LONGEST_TITLE = 200;

    private final Ledger ledger;

    CommitmentEvidence(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String kind() {
        return CommitmentId.KIND;
    }

    @Override
    public Map<String, Seen> see(PersonId reader, Collection<String> ids) {
        return ledger
                .see(reader, ids.stream().flatMap(CommitmentEvidence::id).toList())
                .values()
                .stream()
                .map(CommitmentEvidence::seen)
                .collect(Collectors.toMap(seen -> seen.ref().id(), Function.identity()));
    }

    @Override
    public List<Seen> find(PersonId reader, PlanId plan, String typed) {
        return ledger.list(reader, CommitmentFilter.ALL.saying(typed)).stream()
                .limit(MOST)
                .map(CommitmentEvidence::seen)
                .toList();
    }

    private static Stream<CommitmentId> id(String text) {
        try {
            return Stream.of(CommitmentId.of(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static Seen seen(Commitment commitment) {
        String words = commitment.content().words().replaceAll("\\s+", " ");
        String title = commitment.content().by() + ": " + words;
        return new Seen(
                commitment.id().ref(),
                commitment.unit() + " " + commitment.content().said(),
                title.length() <= LONGEST_TITLE
                        ? title
                        : title.substring(0, LONGEST_TITLE - 1) + "…",
                "/commitments/" + commitment.id());
    }
}
