/**
 * The plan that a letter contains: its year, its strands, and in each the objectives with what they
 * are due by and measured with. Start at {@link chancery.door.intake.plan.PlanReading}.
 *
 * <p>Found are the headings, then in the text below each the sentences that a cue opens
 * ("l'objectif est de", "the aim is to"). A sentence without a cue is no objective: rather one too
 * few than one that nobody set.
 */
@NullMarked
@NamedInterface("plan")
package chancery.door.intake.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
