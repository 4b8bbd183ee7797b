package chancery.work.agenda;

import chancery.kernel.Country;
import chancery.kernel.UnitCode;
import org.jspecify.annotations.Nullable;

/** Which key dates are asked for; null lets every one through. */
public record KeyDateFilter(
        @Nullable KeyDateKind kind, @Nullable Country country, @Nullable UnitCode unit) {
    public static final KeyDateFilter ALL = new KeyDateFilter(null, null, null);
}
