/**
 * Signing, sending and receiving: from an approved draft to the addressee's book and back again as
 * receipts.
 *
 * <p>Start with {@link chancery.correspondence.exchange.Signing} for what leaves and {@code
 * Receiving} for what arrives. Rights are asked under the person's own; the act itself is the
 * node's, in one transaction with number, log entry, seal and outbox.
 */
@NullMarked
@NamedInterface("exchange")
package chancery.correspondence.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
