package chancery.door.web.about;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import chancery.kernel.TimelineSource.Event;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final Things things;

    Timelines(List<TimelineSource> sources, Things things) {
        this.things = things;
        this.sources = List.copyOf(sources);
    }

    /** With the labels that the rooms which only name a thing do not know. */
    private List<Event> labelled(PersonId me, List<Event> events) {
        Set<Ref> unknown =
                events.stream()
                        .filter(each -> each.label() == null)
                        .map(Event::ref)
                        .collect(Collectors.toSet());
        Map<Ref, Thing> known = things.seen(me, unknown, Language.FR);
        return events.stream().map(each -> labelled(each, known.get(each.ref()))).toList();
    }

    private static Event labelled(Event event, @Nullable Thing known) {
        return event.label() != null || known == null
                ? event
                : new Event(
                        event.ref(),
                        event.kind(),
                        event.day(),
                        event.until(),
                        event.title(),
                        event.href(),
                        known.label());
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
        List<Event> events =
                answers.stream()
                        .flatMap(List::stream)
                        .filter(each ->
                                seen.add(
                                        new Once(
                                                each.ref(), each.kind(), each.day(), each.title())))
                        .sorted(LATEST_FIRST)
                        .toList();
        return new Timeline(
                labelled(me, events),
                answers.stream().anyMatch(answer -> answer.size() >= TimelineSource.MOST));
    }
}
