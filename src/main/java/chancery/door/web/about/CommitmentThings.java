package chancery.door.web.about;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentFilter;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Promises, by their words or the names of who gave and who took them. */
@Component
class CommitmentThings implements KnownThings {
    private final Ledger ledger;
    private final Words words;

    CommitmentThings(Ledger ledger, Words words) {
        this.ledger = ledger;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CommitmentId.KIND);
    }

    @Override
    public Optional<Thing> see(PersonId me, Ref ref, Language language) {
        return Identities.uuid(ref)
                .map(CommitmentId::of)
                .flatMap(id -> Optional.ofNullable(ledger.see(me, List.of(id)).get(id)))
                .map(commitment -> thing(commitment, language));
    }

    @Override
    public List<Thing> find(PersonId me, String typed, Language language) {
        return ledger.list(me, CommitmentFilter.ALL.saying(typed)).stream()
                .limit(MOST)
                .map(commitment -> thing(commitment, language))
                .toList();
    }

    private Thing thing(Commitment commitment, Language language) {
        return Thing.of(
                commitment.id().ref(),
                Written.line(commitment.content().words()),
                words.text(language, "commitment." + commitment.content().side())
                        + " · "
                        + commitment.content().by(),
                commitment.distribution().label(),
                "/commitments/" + commitment.id());
    }
}
