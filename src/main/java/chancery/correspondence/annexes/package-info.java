/**
 * Taking over what annexes say: plans, visits, agreements cross the line as annexes of signed
 * dispatches, and become what they are about only once these are registered, on both nodes by the
 * same rules.
 *
 * <p>Start with {@link chancery.correspondence.annexes.AnnexKind}, which a room above implements
 * for its kind of annex; {@code TakingOver} offers it every one, once and in the order of the
 * register, and {@link chancery.correspondence.annexes.AnnexOutcomes} tells readers what became of
 * them.
 */
@NullMarked
@NamedInterface("annexes")
package chancery.correspondence.annexes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
