package chancery.door.web.about;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.engagements.EngagementFilter;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.EngagementLine;
import chancery.work.engagements.EngagementLists;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Visits, meetings, calls and events. */
@Component
class EngagementThings implements KnownThings {
    private final EngagementLists lists;
    private final Words words;

    EngagementThings(EngagementLists lists, Words words) {
        this.lists = lists;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(EngagementId.KIND);
    }

    @Override
    public Optional<Thing> see(PersonId me, Ref ref, Language language) {
        return Identities.uuid(ref)
                .map(EngagementId::of)
                .flatMap(id -> Optional.ofNullable(lists.see(me, List.of(id)).get(id)))
                .map(line -> thing(line, language));
    }

    @Override
    public List<Thing> find(PersonId me, String typed, Language language) {
        return lists.latest(me, EngagementFilter.ALL.saying(typed), MOST).stream()
                .map(line -> thing(line, language))
                .toList();
    }

    private Thing thing(EngagementLine line, Language language) {
        Country country = line.country();
        return Thing.of(
                line.id().ref(),
                line.title(),
                Stream.of(
                                words.text(language, "word.engagement-kind." + line.kind()),
                                Written.day(language, line.starts()),
                                line.place(),
                                country == null ? "" : country.name(language.locale()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                line.label(),
                "/engagements/" + line.id());
    }
}
