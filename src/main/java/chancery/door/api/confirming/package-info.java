/**
 * What a document seems to tell, and the records made of what a person confirmed, for other
 * programs.
 *
 * <p>Start with {@code ConfirmApi}.
 */
@NullMarked
package chancery.door.api.confirming;

import org.jspecify.annotations.NullMarked;
