package chancery.work.planning.execution;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.work.planning.PlanId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All kinds of evidence together. */
@Component
class EvidenceShelf {
    private final Map<String, EvidenceSource> sources = new TreeMap<>();

    EvidenceShelf(List<EvidenceSource> sources) {
        sources.forEach(source -> {
            if (this.sources.put(source.kind(), source) != null) {
                throw new IllegalStateException("two sources of evidence " + source.kind());
            }
        });
    }

    /**
     * Things as evidence.
     *
     * @throws Problem {@code execution.evidence-kind} for a kind that no room knows, {@code
     *     execution.evidence-unknown} when the person may not see one of them
     */
    List<Evidence> cite(PersonId me, List<Ref> refs) {
        List<Ref> wanted = List.copyOf(new LinkedHashSet<>(refs));
        Map<Ref, EvidenceSource.Seen> seen = see(me, wanted);
        List<Evidence> cited = new ArrayList<>();
        for (Ref ref : wanted) {
            if (!sources.containsKey(ref.kind())) {
                throw Problem.refused("execution.evidence-kind")
                        .at("evidence")
                        .with("kind", ref.kind());
            }
            EvidenceSource.@Nullable Seen thing = seen.get(ref);
            if (thing == null) {
                throw Problem.refused("execution.evidence-unknown").at("evidence");
            }
            cited.add(new Evidence(ref, thing.citation()));
        }
        return cited;
    }

    List<ShownEvidence> show(PersonId me, Collection<Evidence> cited) {
        Map<Ref, EvidenceSource.Seen> seen =
                see(me, cited.stream().map(Evidence::ref).collect(Collectors.toSet()));
        return cited.stream()
                .map(evidence -> {
                    EvidenceSource.@Nullable Seen thing = seen.get(evidence.ref());
                    return thing == null
                            ? new ShownEvidence(evidence.ref(), evidence.title(), null)
                            : new ShownEvidence(evidence.ref(), thing.title(), thing.href());
                })
                .toList();
    }

    List<EvidenceSource.Seen> find(PersonId me, PlanId plan, String typed) {
        return sources.values().stream()
                .flatMap(source -> source.find(me, plan, typed).stream())
                .toList();
    }

    private Map<Ref, EvidenceSource.Seen> see(PersonId me, Collection<Ref> refs) {
        Map<Ref, EvidenceSource.Seen> seen = new HashMap<>();
        refs.stream()
                .collect(
                        Collectors.groupingBy(
                                Ref::kind, Collectors.mapping(Ref::id, Collectors.toSet())))
                .forEach((kind, ids) -> {
                    EvidenceSource source = sources.get(kind);
                    if (source != null) {
                        source.see(me, ids).values().forEach(each -> seen.put(each.ref(), each));
                    }
                });
        return seen;
    }
}
