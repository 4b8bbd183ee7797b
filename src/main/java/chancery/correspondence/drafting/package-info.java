/**
 * Writing a dispatch: drafts that save themselves, annexes, and the approval circuit.
 *
 * <p>Start with {@link chancery.correspondence.drafting.Drafts}.
 */
@NullMarked
@NamedInterface("drafting")
package chancery.correspondence.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
