/**
 * Visits, meetings and calls, and what was promised at them, for other programs.
 *
 * <p>Start with {@code EngagementsApi}.
 */
@NullMarked
package chancery.door.api.engagements;

import org.jspecify.annotations.NullMarked;
