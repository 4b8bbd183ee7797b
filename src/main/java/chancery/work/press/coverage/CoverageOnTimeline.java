package chancery.work.press.coverage;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the press made of a thing; of a country, also what its own outlets published that mentions
 * us.
 */
@Component
class CoverageOnTimeline implements TimelineSource {
    private final CoverageLists lists;

    CoverageOnTimeline(CoverageLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Event> about(PersonId me, Ref thing) {
        return found(me, thing).stream().map(CoverageOnTimeline::event).toList();
    }

    private List<CoverageLine> found(PersonId me, Ref thing) {
        if (!thing.kind().equals("country")) {
            return lists.latest(me, CoverageFilter.ALL.naming(thing), MOST);
        }
        try {
            return lists.with(me, Country.of(thing.id()), MOST);
        } catch (Problem none) {
            return List.of();
        }
    }

    private static Event event(CoverageLine line) {
        return new Event(
                line.id().ref(),
                "word.coverage-kind." + line.kind().name(),
                line.day(),
                line.day(),
                line.outletName() + " – " + line.headline(),
                "/coverage/" + line.id(),
                line.label());
    }
}
