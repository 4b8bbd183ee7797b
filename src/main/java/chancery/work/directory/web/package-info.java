/**
 * The directory's pages: people listed and found, one with what they are and were, institutions
 * with their members on a day, doubles, cards, what was erased.
 *
 * <p>Start with {@link chancery.work.directory.web.DirectoryPages}; the templates are in {@code
 * src/main/jte/directory}.
 */
@NullMarked
@ApplicationModule(displayName = "Directory pages")
package chancery.work.directory.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
