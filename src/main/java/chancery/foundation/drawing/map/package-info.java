/**
 * The world with posts and meetings on it: land without borders, in the projection Equal Earth.
 *
 * <p>Start with {@link chancery.foundation.drawing.map.WorldMap}.
 */
@NullMarked
@NamedInterface("map")
package chancery.foundation.drawing.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
