package chancery.door.wiring;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import chancery.work.engagements.Citables;
import chancery.work.engagements.Citation;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Ledger;
import chancery.work.engagements.commitments.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an engagement or a promise itself names: documents, actions, where a promise was said and
 * what shows that it was kept. Only what the reader may see is there.
 */
@Component
class NamedOnTimeline implements TimelineSource {
    private final Engagements engagements;
    private final Ledger ledger;
    private final Citables citables;

    NamedOnTimeline(Engagements engagements, Ledger ledger, Citables citables) {
        this.engagements = engagements;
        this.ledger = ledger;
        this.citables = citables;
    }

    private record Named(Citation citation, LocalDate day) {}

    @Override
    public List<Event> about(PersonId me, Ref thing) {
        List<Named> named =
                switch (thing.kind()) {
                    case EngagementId.KIND -> byEngagement(me, thing);
                    case CommitmentId.KIND -> byCommitment(me, thing);
                    default -> List.of();
                };
        Map<Ref, Named> refs = new HashMap<>();
        named.forEach(each -> {
            Ref ref = each.citation().ref();
            if (ref != null) {
                refs.put(ref, each);
            }
        });
        if (refs.isEmpty()) {
            return List.of();
        }
        return citables.pages(me, refs.keySet()).entrySet().stream()
                .map(page -> {
                    Named each = Objects.requireNonNull(refs.get(page.getKey()));
                    return new Event(
                            page.getKey(),
                            "timeline.named",
                            each.day(),
                            each.day(),
                            each.citation().text(),
                            page.getValue(),
                            null);
                })
                .toList();
    }

    private List<Named> byEngagement(PersonId me, Ref thing) {
        return id(thing)
                .flatMap(id -> engagements.find(me, EngagementId.of(id)).stream())
                .map(Engagement::content)
                .flatMap(content ->
                        Stream.concat(content.cited().stream(), content.actions().stream())
                                .map(each -> new Named(each, content.starts())))
                .toList();
    }

    private List<Named> byCommitment(PersonId me, Ref thing) {
        return id(thing)
                .map(CommitmentId::of)
                .flatMap(id -> Stream.ofNullable(ledger.see(me, List.of(id)).get(id)))
                .flatMap(commitment -> named(commitment).stream())
                .toList();
    }

    private static List<Named> named(Commitment commitment) {
        List<Named> named = new ArrayList<>();
        @Nullable Citation where = commitment.content().where();
        if (where != null) {
            named.add(new Named(where, commitment.content().said()));
        }
        switch (commitment.outcome()) {
            case Outcome.Open _ -> {}
            case Outcome.Decided decided -> {
                @Nullable Citation evidence = decided.evidence();
                if (evidence != null) {
                    named.add(new Named(evidence, decided.on()));
                }
            }
        }
        return named;
    }

    private static Stream<UUID> id(Ref thing) {
        try {
            return Stream.of(UUID.fromString(thing.id()));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
