/**
 * The pages of correspondence: writing a dispatch, sending it round, reading it with its trail and
 * thread, and the books of what left and what came.
 *
 * <p>Start with {@link chancery.correspondence.web.WritePages} and {@link
 * chancery.correspondence.web.DispatchPages}; the templates are in {@code
 * src/main/jte/correspondence}. The shell around them is laid by whoever hangs these pages up.
 */
@NullMarked
@ApplicationModule(displayName = "Correspondence pages")
package chancery.correspondence.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
