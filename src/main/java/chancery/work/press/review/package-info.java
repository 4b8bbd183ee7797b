/**
 * The press review of a day: items chosen and put in order, each with a short summary, as a page, a
 * document and a dispatch.
 *
 * <p>Start with {@link chancery.work.press.review.Reviews}.
 */
@NullMarked
@NamedInterface("review")
package chancery.work.press.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
