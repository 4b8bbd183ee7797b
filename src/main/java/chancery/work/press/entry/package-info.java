/**
 * Reads what was pasted - an address, a text - and proposes how to enter it. Nothing is fetched.
 *
 * <p>Start with {@link chancery.work.press.entry.QuickEntry}.
 */
@NullMarked
@NamedInterface("entry")
package chancery.work.press.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
