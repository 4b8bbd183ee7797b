package chancery.door.web.about;

import chancery.correspondence.DispatchLine;
import chancery.correspondence.Dispatches;
import chancery.foundation.wording.Language;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Registered dispatches, by number, unit or subject. */
@Component
class DispatchThings implements KnownThings {
    private static final String KIND = "dispatch";

    private final Dispatches dispatches;

    DispatchThings(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Optional<Thing> see(PersonId me, Ref ref, Language language) {
        return Identities.uuid(ref)
                .flatMap(
                        id -> dispatches.lines(me, List.of(DispatchId.of(id))).stream().findFirst())
                .map(line -> thing(line, language));
    }

    @Override
    public List<Thing> find(PersonId me, String typed, Language language) {
        return dispatches.citable(me, typed).stream()
                .limit(MOST)
                .map(line -> thing(line, language))
                .toList();
    }

    private static Thing thing(DispatchLine line, Language language) {
        LocalDate dated = line.dated();
        return Thing.of(
                new Ref(KIND, line.id().value().toString()),
                line.subject(),
                Stream.of(
                                line.from(),
                                line.number(),
                                dated == null ? "" : Written.day(language, dated))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                line.label(),
                "/dispatch/" + line.id().value());
    }
}
