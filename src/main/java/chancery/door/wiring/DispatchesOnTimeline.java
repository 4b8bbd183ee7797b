package chancery.door.wiring;

import chancery.correspondence.DispatchLine;
import chancery.correspondence.Dispatches;
import chancery.correspondence.Finding;
import chancery.foundation.search.SearchQuery;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import chancery.work.agreements.AgreementLists;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.EngagementLists;
import chancery.work.engagements.Spellings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Dispatches about a thing: those of the same thread, those that told it, and those whose text
 * names it, found by search.
 */
@Component
class DispatchesOnTimeline implements TimelineSource {
    private static final String DISPATCH = "dispatch";

    /** Hits of one name. */
    private static final int HITS = 60;

    private final Dispatches dispatches;
    private final Finding finding;
    private final Spellings spellings;
    private final EngagementLists engagements;
    private final AgreementLists agreements;
    private final ZoneId zone;

    DispatchesOnTimeline(
            Dispatches dispatches,
            Finding finding,
            Spellings spellings,
            EngagementLists engagements,
            AgreementLists agreements,
            ZoneId zone) {
        this.dispatches = dispatches;
        this.finding = finding;
        this.spellings = spellings;
        this.engagements = engagements;
        this.agreements = agreements;
        this.zone = zone;
    }

    @Override
    public List<Event> about(PersonId me, Ref thing) {
        return lines(me, thing)
                .filter(line -> !line.number().isEmpty())
                .map(this::event)
                .sorted(Comparator.comparing(Event::day).reversed())
                .limit(MOST)
                .toList();
    }

    private Stream<DispatchLine> lines(PersonId me, Ref thing) {
        return switch (thing.kind()) {
            case DISPATCH ->
                    id(thing)
                            .flatMap(id -> dispatches.thread(me, DispatchId.of(id)).stream())
                            .filter(line -> !line.id().value().toString().equals(thing.id()));
            case EngagementId.KIND ->
                    id(thing).flatMap(id -> telling(me, engagements.told(me, EngagementId.of(id))));
            case "agreement" -> id(thing).flatMap(id -> telling(me, agreements.told(me, id)));
            case "country" -> naming(me, names(thing));
            case "person", "institution" -> naming(me, spellings.of(me, thing));
            default -> Stream.empty();
        };
    }

    private Stream<DispatchLine> telling(PersonId me, List<DispatchId> ids) {
        return ids.isEmpty() ? Stream.empty() : dispatches.lines(me, ids).stream();
    }

    /** What the index holds only in words like these names is not about the thing. */
    private Stream<DispatchLine> naming(PersonId me, Collection<String> names) {
        Map<DispatchId, DispatchLine> found = new LinkedHashMap<>();
        for (String name : names) {
            Finding.Found hits =
                    finding.find(
                            me,
                            SearchQuery.of("\"" + name.replace('"', ' ') + "\"")
                                    .sorted(SearchQuery.Order.NEWEST)
                                    .page(0, HITS));
            if (!hits.similar()) {
                hits.hits().forEach(hit -> found.put(hit.dispatch().id(), hit.dispatch()));
            }
        }
        return found.values().stream();
    }

    private static List<String> names(Ref thing) {
        try {
            Country country = Country.of(thing.id());
            return Arrays.stream(Language.values())
                    .map(language -> country.name(language.locale()))
                    .distinct()
                    .toList();
        } catch (Problem none) {
            return List.of();
        }
    }

    private static Stream<UUID> id(Ref thing) {
        try {
            return Stream.of(UUID.fromString(thing.id()));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private Event event(DispatchLine line) {
        LocalDate dated = line.dated();
        LocalDate day = dated == null ? LocalDate.ofInstant(line.at(), zone) : dated;
        return new Event(
                new Ref(DISPATCH, line.id().value().toString()),
                "timeline.dispatch",
                day,
                day,
                (line.from() + " " + line.number() + " – " + line.subject()).strip(),
                "/dispatch/" + line.id().value(),
                line.label());
    }
}
