package chancery.foundation.sealing;

import org.jspecify.annotations.Nullable;

/**
 * A dispatch that this one answers or cites, as its writer names it.
 *
 * @param text the reference as written, such as {@code V/D n° 114 du 3 mars}
 * @param unit whose dispatch it is, where the text says so
 * @param number its number in that unit's register
 * @param date {@code YYYY-MM-DD}, or as much of it as is known: {@code YYYY-MM}, {@code YYYY}
 */
public record HeaderReference(
        String text, @Nullable String unit, @Nullable String number, @Nullable String date) {}
