/**
 * Public holidays by country and year, from Jollyday's tables.
 *
 * <p>Start with {@link chancery.work.agenda.holidays.Holidays}.
 */
@NullMarked
@NamedInterface("holidays")
package chancery.work.agenda.holidays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
