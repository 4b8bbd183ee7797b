package chancery.work.directory;

import chancery.foundation.access.People;
import chancery.foundation.wording.Language;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import chancery.kernel.Transactions;
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
    private final People readers;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    DirectoryTimeline(
            Directory directory,
            People readers,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.directory = directory;
        this.readers = readers;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Event> about(PersonId me, Ref thing) {
        if (!thing.kind().equals("person") && !thing.kind().equals("institution")) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Language language = language(me);
        try {
            return thing.kind().equals("person")
                    ? events(
                            directory.life(me, PublicPersonId.parse(thing.id()), today),
                            language,
                            held -> held.institution().name(language))
                    : events(
                            directory.past(me, InstitutionId.parse(thing.id()), today),
                            language,
                            held -> held.person().name(language));
        } catch (Problem _) {
            return List.of();
        }
    }

    private Language language(PersonId me) {
        return Language.of(transactions.as(me, () -> readers.get(me)).language())
                .orElse(Language.FR);
    }

    private static List<Event> events(
            List<Held> all, Language language, Function<Held, String> other) {
        return all.stream()
                .flatMap(held -> event(held, language, other.apply(held)))
                .sorted(Comparator.comparing(Event::day).reversed())
                .limit(MOST)
                .toList();
    }

    /** A function is as protected as whoever held it, and where. */
    private static Label label(Held held) {
        Label person = held.person().content().handling().distribution().label();
        Label institution = held.institution().content().handling().distribution().label();
        return person.rank() >= institution.rank() ? person : institution;
    }

    private static Stream<Event> event(Held held, Language language, String other) {
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
                        content.function().in(language) + " – " + other,
                        "/directory/functions/" + held.tenure().id(),
                        label(held)));
    }
}
