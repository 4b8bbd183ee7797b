package chancery.work.planning.contracts.web;

import chancery.work.planning.contracts.ContractContent;
import chancery.work.planning.contracts.Duty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two wordings of a contract.
 *
 * @param label the key of its name
 * @param before none when it is new
 * @param after none when it was taken out
 */
public record ContractChange(String label, @Nullable Object before, @Nullable Object after) {

    static List<ContractChange> between(ContractContent before, ContractContent after) {
        List<ContractChange> changes = new ArrayList<>();
        add(changes, "contract.title", before.title(), after.title());
        add(changes, "contract.from", before.fromYear(), after.fromYear());
        add(changes, "contract.to", before.toYear(), after.toYear());
        add(changes, "contract.preamble", before.preamble(), after.preamble());
        add(changes, "contract.budget", money(before), money(after));
        add(changes, "contract.reporting", before.reporting(), after.reporting());
        add(changes, "contract.reviews", reviews(before), reviews(after));
        for (Duty duty : before.duties()) {
            Duty now = after.duty(duty.id()).orElse(null);
            if (!duty.equals(now)) {
                differing(changes, duty, now);
            }
        }
        after.duties().stream()
                .filter(duty -> before.duty(duty.id()).isEmpty())
                .forEach(duty ->
                        changes.add(new ContractChange("contract.duty", null, duty.text())));
        return changes;
    }

    private static void differing(List<ContractChange> changes, Duty before, @Nullable Duty after) {
        if (after == null) {
            changes.add(new ContractChange("contract.duty", before.text(), null));
            return;
        }
        add(changes, "contract.duty", before.text(), after.text());
        add(changes, "contract.weight", before.weight(), after.weight());
        add(changes, "contract.duty.kind", before.kind(), after.kind());
        add(changes, "plan.due", before.due(), after.due());
    }

    private static void add(
            List<ContractChange> changes,
            String label,
            @Nullable Object before,
            @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new ContractChange(label, before, after));
        }
    }

    private static String money(ContractContent content) {
        return content.yearlyBudget() == null
                ? ""
                : content.yearlyBudget().toPlainString() + " " + content.currency();
    }

    private static String reviews(ContractContent content) {
        return String.join(" · ", content.reviews().stream().map(Objects::toString).toList());
    }
}
