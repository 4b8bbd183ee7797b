package chancery.work.planning.web;

import chancery.correspondence.Companions;
import chancery.correspondence.annexes.AnnexOutcomes;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.work.planning.strands.StrandAnnex;
import java.util.List;
import org.springframework.stereotype.Component;

/** The strands that a dispatch set, or why they were not taken over. */
@Component
class StrandCompanions implements Companions {
    private final AnnexOutcomes outcomes;

    StrandCompanions(AnnexOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public List<Companion> of(PersonId me, DispatchId dispatch) {
        return outcomes.of(me, dispatch).stream()
                .filter(outcome -> outcome.mediaType().equals(StrandAnnex.MEDIA_TYPE))
                .map(outcome ->
                        new Companion("strands.title", "", "/plans/strands", outcome.problem()))
                .toList();
    }
}
