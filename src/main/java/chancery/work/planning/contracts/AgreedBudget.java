package chancery.work.planning.contracts;

import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.feasibility.ContractedBudget;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The yearly budget of the agreed contract that covers a year. */
@Component
class AgreedBudget implements ContractedBudget {
    private final Contracts contracts;

    AgreedBudget(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public Optional<BudgetLine> of(PersonId me, UnitCode post, int year) {
        return contracts
                .of(me, post, year)
                .map(Contract::sheet)
                .flatMap(content -> {
                    BigDecimal budget = content.yearlyBudget();
                    return budget == null
                            ? Optional.empty()
                            : Optional.of(new BudgetLine("", budget, content.currency()));
                });
    }
}
