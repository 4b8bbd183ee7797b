/**
 * Who received and who read: what an inspector asks, and what a sender is told of it.
 *
 * <p>Start with {@code Inspection}, which answers with {@link
 * chancery.door.web.readings.DispatchReadings}.
 */
@NullMarked
package chancery.door.web.readings;

import org.jspecify.annotations.NullMarked;
