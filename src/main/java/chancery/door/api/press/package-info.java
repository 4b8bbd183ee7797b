/**
 * Outlets, coverage, press reviews and communiqués for other programs.
 *
 * <p>Start with {@code CoverageApi} for what others published, with {@code CommuniquesApi} for what
 * the service says.
 */
@NullMarked
package chancery.door.api.press;

import org.jspecify.annotations.NullMarked;
