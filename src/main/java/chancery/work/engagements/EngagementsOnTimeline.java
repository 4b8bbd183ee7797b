package chancery.work.engagements;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was done with a country, or with whatever an engagement names, by entry or in words. */
@Component
class EngagementsOnTimeline implements TimelineSource {
    private final EngagementLists lists;
    private final Spellings spellings;

    EngagementsOnTimeline(EngagementLists lists, Spellings spellings) {
        this.lists = lists;
        this.spellings = spellings;
    }

    @Override
    public List<Event> about(PersonId me, Ref thing) {
        return Stream.concat(
                        filter(thing).stream(),
                        spellings.of(me, thing).stream().map(EngagementFilter.ALL::saying))
                .flatMap(wanted -> lists.latest(me, wanted, MOST).stream())
                .filter(line -> !line.calledOff())
                .distinct()
                .map(EngagementsOnTimeline::event)
                .sorted(Comparator.comparing(Event::day).reversed())
                .limit(MOST)
                .toList();
    }

    private static Optional<EngagementFilter> filter(Ref thing) {
        if (!thing.kind().equals("country")) {
            return Optional.of(EngagementFilter.ALL.naming(thing));
        }
        try {
            return Optional.of(EngagementFilter.ALL.in(Country.of(thing.id())));
        } catch (Problem none) {
            return Optional.empty();
        }
    }

    private static Event event(EngagementLine line) {
        return new Event(
                line.id().ref(),
                "word.engagement-kind." + line.kind().name(),
                line.starts(),
                line.ends(),
                line.title(),
                "/engagements/" + line.id(),
                line.label());
    }
}
