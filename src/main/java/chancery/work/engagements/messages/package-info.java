/**
 * Engagements that cross the line as annexes of signed dispatches, with the promises made at them.
 *
 * <p>Start with {@link chancery.work.engagements.messages.EngagementMessage}; its published form is
 * {@code /schemas/engagement-1.schema.json}.
 */
@NullMarked
@NamedInterface("messages")
package chancery.work.engagements.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
