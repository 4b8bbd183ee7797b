/**
 * From when to when, as exactly as it is known.
 *
 * <p>Start with {@link chancery.work.directory.terms.Term}.
 */
@NullMarked
@NamedInterface("terms")
package chancery.work.directory.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
