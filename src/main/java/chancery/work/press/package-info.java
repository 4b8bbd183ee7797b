/**
 * The press: what was written and said about the work of the service, what was chosen of it for the
 * day's review, and what the service itself releases.
 *
 * <p>The outlets are in {@code outlets}, what they published in {@code coverage}, the review of the
 * day in {@code review}, communiqués and the other side's version of them in {@code communiques}.
 */
@NullMarked
@ApplicationModule(displayName = "Press")
package chancery.work.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
