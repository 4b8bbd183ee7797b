/**
 * The year told from its evidence, and the next year begun from it.
 *
 * <p>Start with {@link chancery.work.planning.synthesis.Syntheses}: the program drafts sentences,
 * each with its sources; a person edits them paragraph by paragraph, and the former text is kept.
 * {@link chancery.work.planning.synthesis.Seeding} begins the plan of the following year.
 */
@NullMarked
@NamedInterface("synthesis")
package chancery.work.planning.synthesis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
