/**
 * Values that every floor speaks of: identifiers, {@link chancery.kernel.Ref}, labels, precedence,
 * {@link chancery.kernel.Problem}. They have no behaviour of their own and know no other room.
 */
@NullMarked
@ApplicationModule(displayName = "Kernel", type = ApplicationModule.Type.OPEN)
package chancery.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
