/**
 * Dates and amounts of money in running text. Start at {@link
 * chancery.door.intake.dates.DateFinder} and {@link chancery.door.intake.dates.AmountFinder}.
 */
@NullMarked
@NamedInterface("dates")
package chancery.door.intake.dates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
