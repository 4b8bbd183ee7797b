package chancery.door.wiring;

import chancery.kernel.PersonId;
import chancery.work.engagements.EngagementFilter;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.EngagementLine;
import chancery.work.engagements.EngagementLists;
import chancery.work.planning.PlanId;
import chancery.work.planning.execution.EvidenceSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Engagements as evidence: cited by unit and day, shown with the title. */
@Component
class EngagementEvidence implements EvidenceSource {
    private static final int MOST = 20;

    private final EngagementLists engagements;

    EngagementEvidence(EngagementLists engagements) {
        this.engagements = engagements;
    }

    @Override
    public String kind() {
        return EngagementId.KIND;
    }

    @Override
    public Map<String, Seen> see(PersonId reader, Collection<String> ids) {
        return engagements
                .see(reader, ids.stream().flatMap(EngagementEvidence::id).toList())
                .values()
                .stream()
                .map(EngagementEvidence::seen)
                .collect(Collectors.toMap(seen -> seen.ref().id(), Function.identity()));
    }

    @Override
    public List<Seen> find(PersonId reader, PlanId plan, String typed) {
        return engagements.latest(reader, EngagementFilter.ALL.saying(typed), MOST).stream()
                .filter(line -> line.unit() != null && !line.calledOff())
                .map(EngagementEvidence::seen)
                .toList();
    }

    private static Stream<EngagementId> id(String text) {
        try {
            return Stream.of(EngagementId.of(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static Seen seen(EngagementLine line) {
        String citation = (line.unit() == null ? "" : line.unit() + " ") + line.starts();
        return new Seen(
                line.id().ref(),
                citation,
                line.starts() + " – " + line.title(),
                "/engagements/" + line.id());
    }
}
