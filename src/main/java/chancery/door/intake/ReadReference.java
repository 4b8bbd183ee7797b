package chancery.door.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch that the letter cites.
 *
 * @param text as the letter says it, on one line
 * @param unit who wrote it, as far as the letter says
 */
public record ReadReference(
        String text, @Nullable String unit, @Nullable String number, @Nullable LocalDate date) {}
