package chancery.work.directory;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import chancery.work.directory.terms.PartialDate;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the directory tells of a person or an institution: the functions, each on the day it began.
 */
@Component
class DirectoryTimeline implements TimelineSource {
    private final Directory directory;
    private final InstantSource clock;
    private final ZoneId zone;

    DirectoryTimeline(Directory directory, InstantSource clock, ZoneId zone) {
        this.directory = directory;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Event> about(PersonId me, Ref thing) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        try {
            return switch (thing.kind()) {
                case "person" ->
                        events(
                                directory.life(me, PublicPersonId.parse(thing.id()), today),
                                held -> held.institution().name(Language.FR));
                case "institution" ->
                        events(
                                directory.past(me, InstitutionId.parse(thing.id()), today),
                                held -> held.person().name(Language.FR));
                default -> List.of();
            };
        } catch (Problem _) {
            return List.of();
        }
    }

    private static List<Event> events(List<Held> all, Function<Held, String> other) {
        return all.stream()
                .flatMap(held -> event(held, other.apply(held)))
                .sorted(Comparator.comparing(Event::day).reversed())
                .limit(MOST)
                .toList();
    }

    private static Stream<Event> event(Held held, String other) {
        TenureContent content = held.tenure().content();
        LocalDate began = content.term().from().first();
        if (began == null || content.capacity() == Capacity.NOT_TAKEN_UP) {
            return Stream.empty();
        }
        @Nullable PartialDate to = content.term().to();
        LocalDate until = to == null ? began : Objects.requireNonNullElse(to.last(), began);
        return Stream.of(
                new Event(
                        held.tenure().id().ref(),
                        "timeline.tenure",
                        began,
                        until,
                        content.function().in(Language.FR) + " – " + other,
                        "/directory/functions/" + held.tenure().id()));
    }
}
