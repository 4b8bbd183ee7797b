/**
 * What this node holds of each registered dispatch, bound into the log, so that who changes it
 * behind the program's back is found.
 *
 * <p>Start with {@link chancery.correspondence.holding.Registrations}, which enters it, and {@link
 * chancery.correspondence.holding.HeldDispatches}, which compares it.
 */
@NullMarked
@NamedInterface("holding")
package chancery.correspondence.holding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
