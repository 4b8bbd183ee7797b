/**
 * The links to other nodes, and the bag that is carried by hand when they are down.
 *
 * <p>Start with {@code LinkPages}.
 */
@NullMarked
package chancery.door.web.links;

import org.jspecify.annotations.NullMarked;
