package chancery.door.intake.plan;

import java.util.List;

/**
 * One strand.
 *
 * @param title as the letter writes it
 * @param objectives in the letter's order; may be empty
 */
public record ProposedStrand(StrandKind kind, String title, List<ProposedObjective> objectives) {

    public ProposedStrand {
        objectives = List.copyOf(objectives);
    }
}
