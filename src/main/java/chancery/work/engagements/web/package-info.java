/**
 * The pages of engagements and commitments.
 *
 * <p>Start with {@link chancery.work.engagements.web.EngagementPages}; the templates are in {@code
 * src/main/jte/engagements}.
 */
@NullMarked
@NamedInterface("web")
package chancery.work.engagements.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
