/**
 * Counts side by side: execution by strand, how many of each kind month by month.
 *
 * <p>Start with {@link chancery.foundation.drawing.bars.StrandBars} or {@link
 * chancery.foundation.drawing.bars.Columns}.
 */
@NullMarked
@NamedInterface("bars")
package chancery.foundation.drawing.bars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
