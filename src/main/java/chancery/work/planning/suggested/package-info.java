/**
 * Actions that are proposed for a plan from elsewhere, such as ahead of an election: the port
 * {@link chancery.work.planning.suggested.SuggestedActions} and what a person does about them,
 * {@link chancery.work.planning.suggested.Suggesting}.
 */
@NullMarked
@NamedInterface("suggested")
package chancery.work.planning.suggested;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
