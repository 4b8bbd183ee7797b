/**
 * The visit, meeting or event that a text is about: what, where, when, and what was talked about.
 * Start at {@link chancery.door.intake.engagement.EngagementReading}.
 */
@NullMarked
@NamedInterface("engagement")
package chancery.door.intake.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
