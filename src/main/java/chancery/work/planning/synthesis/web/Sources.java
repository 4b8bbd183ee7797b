package chancery.work.planning.synthesis.web;

import chancery.kernel.PersonId;
import chancery.work.planning.execution.Evidence;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.ShownEvidence;
import chancery.work.planning.synthesis.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What sentences rest on, as one reader may see it; asked for once for a whole page. */
@Component
class Sources {
    private final Execution execution;

    Sources(Execution execution) {
        this.execution = execution;
    }

    Map<Evidence, ShownEvidence> of(PersonId me, List<Sentence> sentences) {
        List<Evidence> cited =
                sentences.stream()
                        .flatMap(sentence -> sentence.sources().stream())
                        .distinct()
                        .toList();
        List<ShownEvidence> seen = execution.shown(me, cited);
        Map<Evidence, ShownEvidence> shown = new HashMap<>();
        for (int i = 0; i < cited.size(); i++) {
            shown.put(cited.get(i), seen.get(i));
        }
        return shown;
    }
}
