/**
 * What happened when, on one line of time.
 *
 * <p>Start with {@link chancery.foundation.drawing.moments.Moments}.
 */
@NullMarked
@NamedInterface("moments")
package chancery.foundation.drawing.moments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
