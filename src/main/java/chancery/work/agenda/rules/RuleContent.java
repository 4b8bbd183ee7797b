package chancery.work.agenda.rules;

import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.work.agenda.KeyDateKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a key date of a kind comes, propose an action so many days before or after it.
 *
 * @param country null for any
 * @param days 0 to 3,650
 */
public record RuleContent(
        KeyDateKind kind, @Nullable Country country, int days, Side side, ProposedAction action) {
    /**
     * @throws Problem {@code rule.days} outside 0 to 3,650
     */
    public RuleContent {
        if (days < 0 || days > 3650) {
            throw Problem.refused("rule.days").at("days").with("most", 3650);
        }
    }

    /** The day on which the proposed action begins, for something from one day to another. */
    LocalDate start(LocalDate first, LocalDate last) {
        return switch (side) {
            case BEFORE -> first.minusDays(days);
            case AFTER -> last.plusDays(days);
        };
    }
}
