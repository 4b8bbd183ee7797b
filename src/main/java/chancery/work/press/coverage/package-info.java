/**
 * What outlets published: each item with where and when, our mention in it, what it is about and
 * which action it serves. Tone is not judged.
 *
 * <p>Start with {@link chancery.work.press.coverage.Coverages}.
 */
@NullMarked
@NamedInterface("coverage")
package chancery.work.press.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
