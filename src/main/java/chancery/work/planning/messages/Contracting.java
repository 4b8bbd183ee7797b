package chancery.work.planning.messages;

import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.planning.contracts.Contract;
import chancery.work.planning.contracts.ContractId;
import chancery.work.planning.contracts.ContractStanding;
import chancery.work.planning.contracts.Contracts;
import chancery.work.planning.contracts.DutyMark;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Proposes a performance contract to the other side, agrees to what that proposed, and tells it
 * what was kept: each a draft dispatch, which counts once it is signed.
 */
@Component
public class Contracting {
    private final Contracts contracts;
    private final PlanDrafts drafts;
    private final ContractLetters letters;

    Contracting(Contracts contracts, PlanDrafts drafts, ContractLetters letters) {
        this.contracts = contracts;
        this.drafts = drafts;
        this.letters = letters;
    }

    /**
     * Prepares the dispatch that proposes what is written on the sheet.
     *
     * @return the draft, to be completed, approved and signed
     * @throws Problem {@code contract.unknown}, {@code contract.not-yours}, {@code
     *     contract.agreed}, {@code contract.no-duty} while it binds nobody to anything
     */
    public DispatchId propose(PersonId me, ContractId id, Addressing addressing) {
        Contract contract = contracts.open(me, id);
        UnitCode mine = side(me, contract);
        int round =
                switch (contract.standing()) {
                    case ContractStanding.Draft _ -> 1;
                    case ContractStanding.Proposed(int last, _, _) -> last + 1;
                    case ContractStanding.Agreed _ -> throw Problem.conflict("contract.agreed");
                };
        if (contract.sheet().duties().isEmpty()) {
            throw Problem.refused("contract.no-duty").at("duties");
        }
        Person author = drafts.person(me);
        return dispatch(
                me,
                contract,
                mine,
                addressing,
                letters.proposal(author, contract, round),
                new PlanMessage.ContractProposal(id, round, author.name(), contract.sheet()));
    }

    /**
     * Prepares the dispatch that agrees to what the other side proposed last.
     *
     * @throws Problem {@code contract.not-proposed}, {@code contract.own-proposal}, and as {@link
     *     #propose}
     */
    public DispatchId agree(PersonId me, ContractId id, Addressing addressing) {
        Contract contract = contracts.open(me, id);
        UnitCode mine = side(me, contract);
        return switch (contract.standing()) {
            case ContractStanding.Draft _ -> throw Problem.conflict("contract.not-proposed");
            case ContractStanding.Agreed _ -> throw Problem.conflict("contract.agreed");
            case ContractStanding.Proposed(int round, UnitCode by, var digest) -> {
                if (by.equals(mine)) {
                    throw Problem.conflict("contract.own-proposal").with("unit", by);
                }
                yield dispatch(
                        me,
                        contract,
                        mine,
                        addressing,
                        letters.agreement(drafts.person(me), contract),
                        new PlanMessage.ContractAgreement(id, round, digest));
            }
        };
    }

    /**
     * Prepares the dispatch by which the ministry tells the post what it has marked of its own
     * duties.
     *
     * @throws Problem {@code contract.marks-not-ministry} unless the person writes for the ministry
     *     here, {@code contract.not-agreed}, {@code contract.no-mark}
     */
    public DispatchId tellMarks(PersonId me, ContractId id, Addressing addressing) {
        Contract contract = contracts.open(me, id);
        UnitCode mine = side(me, contract);
        if (!mine.equals(contract.ministry())) {
            throw Problem.forbidden("contract.marks-not-ministry")
                    .with("from", mine)
                    .with("ministry", contract.ministry());
        }
        if (!(contract.standing() instanceof ContractStanding.Agreed)) {
            throw Problem.conflict("contract.not-agreed");
        }
        List<DutyMark> marks = contracts.marks(me, id);
        if (marks.isEmpty()) {
            throw Problem.conflict("contract.no-mark");
        }
        return dispatch(
                me,
                contract,
                mine,
                addressing,
                letters.marks(drafts.person(me), contract, marks),
                new PlanMessage.ContractMarks(id, marks));
    }

    private DispatchId dispatch(
            PersonId me,
            Contract contract,
            UnitCode mine,
            Addressing addressing,
            PlanLetter letter,
            PlanMessage message) {
        DispatchId draft =
                drafts.write(
                        me,
                        contract.distribution(),
                        mine,
                        contract.sheet().other(mine),
                        addressing,
                        List.of(),
                        letter);
        String name =
                "contract-%d-%d.json"
                        .formatted(contract.sheet().fromYear(), contract.sheet().toYear());
        return drafts.attach(me, draft, name, message);
    }

    private UnitCode side(PersonId me, Contract contract) {
        UnitCode mine = contracts.side(me, contract);
        if (mine == null) {
            throw Problem.forbidden("contract.not-yours")
                    .with("post", contract.post())
                    .with("ministry", contract.ministry());
        }
        return mine;
    }
}
