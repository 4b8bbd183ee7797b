/**
 * What of a document's account is offered to a person for confirmation: every value beside its
 * words, and whom or what it may mean of what is known already. Start at {@link
 * chancery.door.confirming.proposing.Proposing}. Nothing is kept here.
 */
@NullMarked
@NamedInterface("proposing")
package chancery.door.confirming.proposing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
