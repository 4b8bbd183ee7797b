/**
 * Photographs kept with an engagement; whoever sees the engagement sees them.
 *
 * <p>Start with {@link chancery.work.engagements.pictures.Pictures}.
 */
@NullMarked
@NamedInterface("pictures")
package chancery.work.engagements.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
