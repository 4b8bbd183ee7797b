package chancery.work.planning.execution;

import chancery.kernel.PersonId;
import chancery.work.planning.PlanId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Documents kept with the plan as evidence. */
@Component
class DocumentEvidence implements EvidenceSource {
    private static final int MOST = 20;

    private final PlanDocuments documents;

    DocumentEvidence(PlanDocuments documents) {
        this.documents = documents;
    }

    @Override
    public String kind() {
        return KeptDocument.KIND;
    }

    @Override
    public Map<String, Seen> see(PersonId reader, Collection<String> ids) {
        return documents.seen(reader, ids).stream()
                .map(place -> seen(place.plan(), place.document()))
                .collect(Collectors.toMap(seen -> seen.ref().id(), Function.identity()));
    }

    @Override
    public List<Seen> find(PersonId reader, PlanId plan, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return documents.of(reader, plan).stream()
                .filter(document -> document.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST)
                .map(document -> seen(plan, document))
                .toList();
    }

    private static Seen seen(PlanId plan, KeptDocument document) {
        return new Seen(
                document.ref(),
                document.name(),
                document.name(),
                "/plans/%s/documents/%s".formatted(plan, document.sha512()));
    }
}
