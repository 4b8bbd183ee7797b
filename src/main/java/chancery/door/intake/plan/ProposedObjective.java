package chancery.door.intake.plan;

import chancery.door.intake.dates.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One objective.
 *
 * @param text as the letter says it, on one line, without the words that introduce it
 * @param due by when, as far as the objective says; "by the end of May" is its last day
 * @param indicator what is counted and how much of it, in the letter's words
 */
public record ProposedObjective(
        String text, @Nullable PartialDate due, @Nullable String indicator) {}
