/**
 * Communiqués: drafted, often from an engagement, in several languages; proposed to the other side,
 * whose own version is kept beside ours; agreed, and released.
 *
 * <p>Start with {@link chancery.work.press.communiques.Communiques}; the way from a draft to the
 * public is {@link chancery.work.press.communiques.Negotiation} and {@link
 * chancery.work.press.communiques.Releasing}. What a released one says never changes: its digest
 * stands in the register. What crosses the line is in {@code messages}, the pages in {@code web}.
 */
@NullMarked
@NamedInterface("communiques")
package chancery.work.press.communiques;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
