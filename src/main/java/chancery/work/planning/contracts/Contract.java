package chancery.work.planning.contracts;

import chancery.kernel.Distribution;
import chancery.kernel.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A contract as one reader may see it.
 *
 * @param proposed what was proposed last, or agreed; none while it is a draft
 * @param sheet what is being written on this node: equal to {@code proposed} unless another
 *     proposal is in preparation
 */
public record Contract(
        ContractId id,
        ContractStanding standing,
        Distribution distribution,
        @Nullable ContractContent proposed,
        ContractContent sheet) {

    public UnitCode post() {
        return sheet.post();
    }

    public UnitCode ministry() {
        return sheet.ministry();
    }
}
