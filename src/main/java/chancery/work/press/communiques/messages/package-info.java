/**
 * Communiqués in signed dispatches: the published form, what one does where it is registered, and
 * the dispatch that carries it.
 *
 * <p>Start with {@link chancery.work.press.communiques.messages.CommuniqueMessage}; its form is
 * {@code /schemas/communique-1.schema.json}.
 */
@NullMarked
@NamedInterface("communiques-messages")
package chancery.work.press.communiques.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
