/**
 * Agreements and procedures across the line, as annexes of signed dispatches: the published form,
 * what one does where it is registered, and the dispatch that carries it.
 *
 * <p>Start with {@link chancery.work.agreements.messages.Sharing}; the form is {@code
 * /schemas/agreements-1.schema.json}.
 */
@NullMarked
@NamedInterface("messages")
package chancery.work.agreements.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
