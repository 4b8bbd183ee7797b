/**
 * A plan over time: its bars, its key dates, its free days, in a window of the calendar.
 *
 * <p>Start with {@link chancery.foundation.drawing.gantt.Gantt}.
 */
@NullMarked
@NamedInterface("gantt")
package chancery.foundation.drawing.gantt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
