package chancery.work.planning.execution.web;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.work.planning.PlanId;
import chancery.work.planning.execution.EvidenceSource;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.KeptDocument;
import chancery.work.planning.execution.PlanDocuments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Turns what a form gives as evidence into things: names that were typed, and files that are kept
 * with the plan.
 */
@Component
class CitedEvidence {
    /** How many things are offered, and named when a name fits several. */
    static final int OFFERED = 20;

    private static final int NAMED = 3;

    private final Execution execution;
    private final PlanDocuments documents;

    CitedEvidence(Execution execution, PlanDocuments documents) {
        this.execution = execution;
        this.documents = documents;
    }

    /**
     * @param names a number, a part of a subject, or a whole line of what was offered
     * @throws Problem {@code execution.evidence-none}, {@code execution.evidence-several} when a
     *     name does not say which one, or why a file cannot be kept
     */
    List<Ref> of(PersonId me, PlanId plan, List<String> names, List<MultipartFile> files) {
        List<Ref> things = new ArrayList<>();
        for (String name : names) {
            things.add(named(me, plan, name));
        }
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                things.add(kept(me, plan, file).ref());
            }
        }
        return things;
    }

    private Ref named(PersonId me, PlanId plan, String name) {
        int end = name.indexOf(" – ");
        List<EvidenceSource.Seen> found = execution.citable(me, plan, name);
        if (found.isEmpty() && end > 0) {
            found = execution.citable(me, plan, name.substring(0, end));
        }
        List<EvidenceSource.Seen> exact =
                found.stream()
                        .filter(thing ->
                                thing.title().equalsIgnoreCase(name)
                                        || thing.citation().equalsIgnoreCase(name))
                        .toList();
        List<EvidenceSource.Seen> fitting = exact.isEmpty() ? found : exact;
        if (fitting.isEmpty()) {
            throw Problem.refused("execution.evidence-none").at("citing").with("name", name);
        }
        if (fitting.size() > 1) {
            throw Problem.refused("execution.evidence-several")
                    .at("citing")
                    .with("name", name)
                    .with(
                            "some",
                            fitting.stream()
                                    .limit(NAMED)
                                    .map(EvidenceSource.Seen::title)
                                    .collect(Collectors.joining(" · ")));
        }
        return fitting.getFirst().ref();
    }

    private KeptDocument kept(PersonId me, PlanId plan, MultipartFile file) {
        String name = file.getOriginalFilename();
        String type = file.getContentType();
        try {
            return documents.keep(
                    me, plan, name == null ? "" : name, type == null ? "" : type, file.getBytes());
        } catch (IOException e) {
            throw Problem.refused("web.upload").at("document");
        }
    }
}
