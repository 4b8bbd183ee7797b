package chancery.work.engagements;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was done with a country, or with whatever an engagement names. */
@Component
class EngagementsOnTimeline implements TimelineSource {
    private final EngagementLists lists;

    EngagementsOnTimeline(EngagementLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Event> about(PersonId me, Ref thing) {
        return filter(thing)
                .map(wanted -> lists.latest(me, wanted, MOST))
                .orElse(List.of())
                .stream()
                .filter(line -> !line.calledOff())
                .map(EngagementsOnTimeline::event)
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
                "/engagements/" + line.id());
    }
}
