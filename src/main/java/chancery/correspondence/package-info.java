/**
 * The dispatch: what it is, where it stands, who received it; and the books that list dispatches.
 *
 * <p>Start with {@link chancery.correspondence.Dispatches}. Writing is next door in {@code
 * drafting}, signing, sending and receiving in {@code exchange}; both import this room.
 */
@NullMarked
@ApplicationModule(displayName = "Correspondence")
package chancery.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
