/**
 * The pages of communiqués.
 *
 * <p>Start with {@link chancery.work.press.communiques.web.CommuniquePages}; the templates are in
 * {@code src/main/jte/communiques}.
 */
@NullMarked
@NamedInterface("communiques-web")
package chancery.work.press.communiques.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
