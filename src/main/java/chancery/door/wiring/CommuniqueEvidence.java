package chancery.door.wiring;

import chancery.kernel.PersonId;
import chancery.work.planning.PlanId;
import chancery.work.planning.execution.EvidenceSource;
import chancery.work.press.communiques.CommuniqueFilter;
import chancery.work.press.communiques.CommuniqueId;
import chancery.work.press.communiques.CommuniqueLine;
import chancery.work.press.communiques.CommuniqueLists;
import chancery.work.press.communiques.CommuniqueState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Communiqués as evidence: cited by unit and day, shown with the title. */
@Component
class CommuniqueEvidence implements EvidenceSource {
    private static final int MOST = 20;

    private final CommuniqueLists communiques;

    CommuniqueEvidence(CommuniqueLists communiques) {
        this.communiques = communiques;
    }

    @Override
    public String kind() {
        return CommuniqueId.KIND;
    }

    @Override
    public Map<String, Seen> see(PersonId reader, Collection<String> ids) {
        return communiques
                .see(reader, ids.stream().flatMap(CommuniqueEvidence::id).toList())
                .values()
                .stream()
                .map(CommuniqueEvidence::seen)
                .collect(Collectors.toMap(seen -> seen.ref().id(), Function.identity()));
    }

    @Override
    public List<Seen> find(PersonId reader, PlanId plan, String typed) {
        return communiques.latest(reader, CommuniqueFilter.ALL.saying(typed), MOST).stream()
                .filter(line -> line.state() != CommuniqueState.WITHDRAWN)
                .map(CommuniqueEvidence::seen)
                .toList();
    }

    private static Stream<CommuniqueId> id(String text) {
        try {
            return Stream.of(CommuniqueId.of(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static Seen seen(CommuniqueLine line) {
        return new Seen(
                line.id().ref(),
                line.unit() + " " + line.day(),
                line.day() + " – " + line.title(),
                "/communiques/" + line.id());
    }
}
