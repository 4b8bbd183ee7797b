package chancery.work.planning.messages;

import chancery.kernel.Problem;
import chancery.work.planning.PlanContent;
import chancery.work.planning.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A numbered change to an approved plan.
 *
 * @param number from 1
 * @param author by name
 * @param at when it was put into force at the post, to the microsecond
 * @param content the whole plan as it is from then on
 */
public record Amendment(int number, String reason, String author, Instant at, PlanContent content) {
    public Amendment {
        reason = Texts.reason("reason", reason);
        author = Texts.line("author", author);
        at = at.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(content);
        if (number < 1) {
            throw Problem.refused("plan-message.number").with("value", number);
        }
    }
}
