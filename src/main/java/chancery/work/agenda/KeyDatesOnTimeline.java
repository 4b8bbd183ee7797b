package chancery.work.agenda;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The key dates of a country, of some years back and ahead. Those that another room keeps here are
 * left to that room's own timeline.
 */
@Component
class KeyDatesOnTimeline implements TimelineSource {
    private static final int YEARS_BACK = 5;
    private static final int YEARS_AHEAD = 2;

    private final KeyDates keyDates;
    private final InstantSource clock;
    private final ZoneId zone;

    KeyDatesOnTimeline(KeyDates keyDates, InstantSource clock, ZoneId zone) {
        this.keyDates = keyDates;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Event> about(PersonId me, Ref thing) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return country(thing)
                .map(country -> new KeyDateFilter(null, country, null))
                .map(filter ->
                        keyDates.between(
                                me,
                                today.minusYears(YEARS_BACK),
                                today.plusYears(YEARS_AHEAD),
                                filter))
                .orElse(List.of())
                .stream()
                .filter(occurrence -> occurrence.keyDate().from() == null)
                .map(KeyDatesOnTimeline::event)
                .sorted(Comparator.comparing(Event::day).reversed())
                .limit(MOST)
                .toList();
    }

    private static Optional<Country> country(Ref thing) {
        try {
            return thing.kind().equals("country")
                    ? Optional.of(Country.of(thing.id()))
                    : Optional.empty();
        } catch (Problem none) {
            return Optional.empty();
        }
    }

    private static Event event(Occurrence occurrence) {
        KeyDate keyDate = occurrence.keyDate();
        return new Event(
                new Ref("key-date", keyDate.id().toString()),
                "word.key-date-kind." + keyDate.content().kind(),
                occurrence.first(),
                occurrence.last(),
                keyDate.content().title(),
                "/agenda/" + keyDate.id(),
                keyDate.content().distribution().label());
    }
}
