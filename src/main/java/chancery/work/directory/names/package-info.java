/**
 * Names of people and things in several languages and scripts, and when two spellings are the same
 * name.
 *
 * <p>Start with {@link chancery.work.directory.names.Spelling}, which folds a spelling to what is
 * compared.
 */
@NullMarked
@NamedInterface("names")
package chancery.work.directory.names;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
