/**
 * Visiting cards of the electronic kind: vCard 4 (RFC 6350) in and out, public functions only.
 *
 * <p>Start with {@link chancery.work.directory.cards.CardFile}.
 */
@NullMarked
@NamedInterface("cards")
package chancery.work.directory.cards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
