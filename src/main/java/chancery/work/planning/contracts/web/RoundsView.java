package chancery.work.planning.contracts.web;

import chancery.foundation.access.Unit;
import chancery.kernel.UnitCode;
import chancery.work.planning.contracts.Contract;
import chancery.work.planning.contracts.ContractRound;
import chancery.work.planning.contracts.ContractStanding;
import java.util.List;

/**
 * The proposals of a contract, and what differs between two of them.
 *
 * @param rounds the latest first
 * @param from the number of a proposal; 0 is what is being written
 * @param to likewise
 */
public record RoundsView(
        Contract contract,
        Unit post,
        Unit ministry,
        List<ContractRound> rounds,
        int from,
        int to,
        List<ContractChange> differences) {

    public String path() {
        return "/contracts/" + contract.id();
    }

    public String name(UnitCode code, String language) {
        Unit unit = code.equals(post.code()) ? post : ministry;
        return unit.names().in(language);
    }

    /** Whether both sides agreed to this proposal. */
    public boolean agreed(ContractRound round) {
        return contract.standing() instanceof ContractStanding.Agreed
                && round.equals(rounds.getFirst());
    }

    /** Whether something is being written that no proposal says. */
    public boolean writing() {
        return !(contract.standing() instanceof ContractStanding.Agreed);
    }
}
