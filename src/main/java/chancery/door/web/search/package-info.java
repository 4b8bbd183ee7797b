/**
 * One search over everything: dispatches with their annexes, and what the rooms of the work hold.
 *
 * <p>Start with {@link chancery.door.web.search.Findings}, which asks the index and fetches what it
 * found under the reader's own rights.
 */
@NullMarked
@NamedInterface("search")
package chancery.door.web.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
