/**
 * The words of the program in its four languages, for pages, letters, errors and the command line.
 *
 * <p>Start with {@link chancery.foundation.wording.Words}; the words themselves stand in {@code
 * src/main/resources/messages}, one file a room and language.
 */
@NullMarked
@ApplicationModule(displayName = "Wording")
package chancery.foundation.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
