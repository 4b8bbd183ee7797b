package chancery.work.press.outlets;

import chancery.kernel.Country;
import org.jspecify.annotations.Nullable;

/**
 * Which outlets are asked for; null and empty let every one through.
 *
 * @param text part of a name, an alias or the host; accents and case do not matter
 */
public record OutletFilter(String text, @Nullable Medium medium, @Nullable Country country) {
    public static final OutletFilter ALL = new OutletFilter("", null, null);
}
