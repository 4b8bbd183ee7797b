package chancery.work.planning.contracts.web;

import chancery.foundation.access.Unit;
import chancery.kernel.UnitCode;
import chancery.work.planning.contracts.Contract;
import chancery.work.planning.contracts.ContractId;
import chancery.work.planning.contracts.ContractStanding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All contracts that a reader may see.
 *
 * @param posts that a contract may be begun with
 * @param ministry the units that may agree one
 * @param mine whether the reader may begin one at all
 * @param next the first year of a new one
 * @param rates of the post, of agreed contracts; 0 to 100
 */
public record ContractList(
        List<Contract> contracts,
        List<Unit> posts,
        List<Unit> ministry,
        boolean mine,
        int next,
        Map<ContractId, BigDecimal> rates,
        Map<UnitCode, Unit> units) {

    public String name(UnitCode code, String language) {
        Unit unit = units.get(code);
        return unit == null ? code.value() : unit.names().in(language);
    }

    public @Nullable BigDecimal rate(Contract contract) {
        return rates.get(contract.id());
    }

    /** The word under which a standing is shown. */
    public static String word(ContractStanding standing) {
        return switch (standing) {
            case ContractStanding.Draft _ -> "DRAFT";
            case ContractStanding.Proposed _ -> "PROPOSED";
            case ContractStanding.Agreed _ -> "AGREED";
        };
    }
}
