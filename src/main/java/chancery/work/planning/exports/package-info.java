/**
 * A plan as files for other programs and for paper: a table that comes in again through {@code
 * tables}, a printed one, a calendar. Start with {@link
 * chancery.work.planning.exports.PlanExports}.
 */
@NullMarked
@NamedInterface("exports")
package chancery.work.planning.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
