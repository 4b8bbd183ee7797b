package chancery.work.press.communiques;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was announced with a country, after an engagement, or in a dispatch. */
@Component
class CommuniquesOnTimeline implements TimelineSource {
    private final CommuniqueLists lists;

    CommuniquesOnTimeline(CommuniqueLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Event> about(PersonId me, Ref thing) {
        return filter(thing)
                .map(wanted -> lists.latest(me, wanted, MOST))
                .orElse(List.of())
                .stream()
                .filter(line -> line.state() != CommuniqueState.WITHDRAWN)
                .map(line ->
                        new Event(
                                line.id().ref(),
                                "communique.kind." + line.state().name(),
                                line.day(),
                                line.day(),
                                line.title(),
                                "/communiques/" + line.id(),
                                line.label()))
                .toList();
    }

    private static Optional<CommuniqueFilter> filter(Ref thing) {
        if (!thing.kind().equals("country")) {
            return Optional.of(CommuniqueFilter.ALL.about(thing));
        }
        try {
            return Optional.of(CommuniqueFilter.ALL.in(Country.of(thing.id())));
        } catch (Problem none) {
            return Optional.empty();
        }
    }
}
