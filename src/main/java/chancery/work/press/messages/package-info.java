/**
 * Press reviews that cross the line as annexes of signed dispatches, with their items.
 *
 * <p>Start with {@link chancery.work.press.messages.PressMessage}; its published form is {@code
 * /schemas/press-1.schema.json}.
 */
@NullMarked
@NamedInterface("messages")
package chancery.work.press.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
