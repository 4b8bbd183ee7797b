package chancery.work.planning.execution;

import chancery.correspondence.DispatchLine;
import chancery.correspondence.Dispatches;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.planning.PlanId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Registered dispatches as evidence: cited by unit and number, shown with the subject. */
@Component
class DispatchEvidence implements EvidenceSource {
    private static final String KIND = "dispatch";

    private final Dispatches dispatches;

    DispatchEvidence(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Seen> see(PersonId reader, Collection<String> ids) {
        List<DispatchId> wanted = Uuids.in(ids).stream().map(DispatchId::of).toList();
        return seen(dispatches.lines(reader, wanted)).stream()
                .collect(Collectors.toMap(seen -> seen.ref().id(), Function.identity()));
    }

    @Override
    public List<Seen> find(PersonId reader, PlanId plan, String typed) {
        return seen(dispatches.citable(reader, typed));
    }

    private static List<Seen> seen(List<DispatchLine> lines) {
        return lines.stream()
                .filter(line -> !line.number().isEmpty())
                .map(line -> {
                    UUID id = line.id().value();
                    String citation = line.from() + " " + line.number();
                    return new Seen(
                            new Ref(KIND, id.toString()),
                            citation,
                            citation + " – " + line.subject(),
                            "/dispatch/" + id);
                })
                .toList();
    }
}
