package chancery.work.planning.feasibility;

import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.planning.BudgetLine;
import java.util.Optional;

/** What the performance contract of a post allows it to spend. */
public interface ContractedBudget {
    /** For one year; empty without a contract, or without one that the person may see. */
    Optional<BudgetLine> of(PersonId me, UnitCode post, int year);
}
