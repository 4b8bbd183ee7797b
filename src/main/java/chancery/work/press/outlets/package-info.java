/**
 * Outlets: who publishes, in what medium, where, in which language, with what reach.
 *
 * <p>Start with {@link chancery.work.press.outlets.Outlets}.
 */
@NullMarked
@NamedInterface("outlets")
package chancery.work.press.outlets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
