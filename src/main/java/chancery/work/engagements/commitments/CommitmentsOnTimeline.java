package chancery.work.engagements.commitments;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import chancery.work.engagements.Spellings;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What was promised to or by a country, at a thing, or by or to somebody of that name: on the day
 * that it is due, or was said.
 */
@Component
class CommitmentsOnTimeline implements TimelineSource {
    private static final int LONGEST = 160;

    private final Ledger ledger;
    private final Spellings spellings;

    CommitmentsOnTimeline(Ledger ledger, Spellings spellings) {
        this.ledger = ledger;
        this.spellings = spellings;
    }

    @Override
    public List<Event> about(PersonId me, Ref thing) {
        return promises(me, thing).stream()
                .map(CommitmentsOnTimeline::event)
                .sorted(Comparator.comparing(Event::day).reversed())
                .limit(MOST)
                .toList();
    }

    private List<Commitment> promises(PersonId me, Ref thing) {
        if (!thing.kind().equals("country")) {
            return Stream.concat(
                            ledger.naming(me, thing).stream(),
                            spellings.of(me, thing).stream()
                                    .map(CommitmentFilter.ALL::saying)
                                    .flatMap(filter -> ledger.list(me, filter).stream()))
                    .distinct()
                    .toList();
        }
        try {
            return ledger.list(me, CommitmentFilter.ALL.with(Country.of(thing.id())));
        } catch (Problem none) {
            return List.of();
        }
    }

    private static Event event(Commitment commitment) {
        CommitmentContent content = commitment.content();
        LocalDate day = content.due() == null ? content.said() : content.due();
        String words = content.words().replaceAll("\\s+", " ");
        return new Event(
                commitment.id().ref(),
                "commitment." + content.side().name(),
                day,
                day,
                words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words,
                "/commitments/" + commitment.id(),
                commitment.distribution().label());
    }
}
