/**
 * The pages of the press: coverage, outlets, reviews, and coverage over time.
 *
 * <p>Start with {@link chancery.work.press.web.CoveragePages}; the templates are in {@code
 * src/main/jte/press}.
 */
@NullMarked
@NamedInterface("web")
package chancery.work.press.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
