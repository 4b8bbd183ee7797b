/**
 * Finds people and institutions by any spelling, as far as the reader may know them.
 *
 * <p>Start with {@link chancery.work.directory.finding.Finder}; other rooms' pickers use it.
 */
@NullMarked
@NamedInterface("finding")
package chancery.work.directory.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
