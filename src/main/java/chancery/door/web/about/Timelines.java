package chancery.door.web.about;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import chancery.kernel.TimelineSource.Event;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The one timeline in which all rooms meet. Every room answers under the reader's rights, so what
 * they may not see is neither listed nor counted; no room is asked more than once for one identity.
 */
@Component
public class Timelines {
    private static final Comparator<Event> LATEST_FIRST =
            Comparator.comparing(Event::day).reversed().thenComparing(Event::title);

    private final List<TimelineSource> sources;

    Timelines(List<TimelineSource> sources) {
        this.sources = List.copyOf(sources);
    }

    private record Once(Ref ref, String kind, LocalDate day, String title) {}

    /** All that is known of a thing, the latest first. */
    public Timeline about(PersonId me, Thing thing) {
        List<Ref> identities =
                Stream.concat(Stream.of(thing.ref()), thing.also().stream()).toList();
        List<List<Event>> answers =
                sources.stream()
                        .flatMap(source -> identities.stream().map(each -> source.about(me, each)))
                        .toList();
        Set<Once> seen = new HashSet<>();
        return new Timeline(
                answers.stream()
                        .flatMap(List::stream)
                        .filter(each ->
                                seen.add(
                                        new Once(
                                                each.ref(), each.kind(), each.day(), each.title())))
                        .sorted(LATEST_FIRST)
                        .toList(),
                answers.stream().anyMatch(answer -> answer.size() >= TimelineSource.MOST));
    }
}
