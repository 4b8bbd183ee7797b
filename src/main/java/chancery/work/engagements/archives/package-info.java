/**
 * Past visits and journeys out of published lists: those of the Office of the Historian, in XML.
 *
 * <p>Start with {@link chancery.work.engagements.archives.PastEngagements}, which reads, and {@link
 * chancery.work.engagements.archives.PastShelf}, which keeps.
 */
@NullMarked
@NamedInterface("archives")
package chancery.work.engagements.archives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
