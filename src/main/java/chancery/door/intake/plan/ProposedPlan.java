package chancery.door.intake.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan read out of a letter, for a person to correct and confirm.
 *
 * @param year that is planned; null when the letter does not say
 * @param strands in the letter's order, at least one
 */
public record ProposedPlan(@Nullable Integer year, List<ProposedStrand> strands) {

    public ProposedPlan {
        strands = List.copyOf(strands);
    }
}
