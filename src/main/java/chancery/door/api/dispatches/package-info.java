/**
 * Dispatches for other programs: drafts, circuits, what follows a signature, the books.
 *
 * <p>Start with {@code DispatchesApi}; what is sent is a {@code DraftRequest}, what is answered a
 * {@code DispatchJson}.
 */
@NullMarked
package chancery.door.api.dispatches;

import org.jspecify.annotations.NullMarked;
