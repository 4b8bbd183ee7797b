package chancery.door.intake.dates;

import org.jspecify.annotations.Nullable;

/**
 * @param text as the letter says it, on one line
 * @param value null when the text counts from a day that is not known ("last Friday" in a text
 *     without date), or says a week
 */
public record ReadDate(String text, @Nullable PartialDate value) {}
