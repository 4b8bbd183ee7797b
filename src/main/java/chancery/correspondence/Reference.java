package chancery.correspondence;

import chancery.kernel.DispatchId;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch that this one answers or cites.
 *
 * @param text as the letter prints it, such as "SG/4 crypté n° 731 du 10 juillet 2025"
 * @param target the dispatch itself, when this node holds it
 * @param unit the code of the unit that wrote it
 * @param number as its sender numbered it
 * @param dated its date, ISO 8601, possibly partial ("2016-07")
 */
public record Reference(
        String text,
        @Nullable DispatchId target,
        @Nullable String unit,
        @Nullable String number,
        @Nullable String dated) {}
