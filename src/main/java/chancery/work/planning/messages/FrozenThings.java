package chancery.work.planning.messages;

import chancery.foundation.register.FrozenRows;
import chancery.foundation.register.Holdings;
import chancery.work.planning.PlanShelf;
import chancery.work.planning.contracts.ContractId;
import chancery.work.planning.contracts.ContractRounds;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares with the log, both ways, what stands of plans: every version as it was frozen, which of
 * them is in force, the contracts that were agreed and every proposal of them.
 */
@Component
public class FrozenThings implements Holdings {
    private static final String CONTRACTS =
            """
            select cast(id as text) as thing, sha512(convert_to(sheet, 'UTF8')) as digest
              from contract where state = 'AGREED' and sheet = proposed and digest = sha512(convert_to(sheet, 'UTF8'))
            """;

    private final Holdings all;

    public FrozenThings(JdbcClient sql) {
        this.all =
                Holdings.all(
                        List.of(
                                new FrozenRows(
                                        sql, PlanShelf.VERSION, "plan_version", PlanShelf.VERSIONS),
                                new PlansInForce(sql),
                                new FrozenRows(sql, ContractId.KIND, "contract", CONTRACTS),
                                ContractRounds.holdings(sql)));
    }

    @Override
    public Inspection inspect() {
        return all.inspect();
    }
}
