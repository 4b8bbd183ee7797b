package chancery.work.planning.execution;

import chancery.kernel.Problem;
import chancery.work.planning.Texts;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * How far an action was on a day.
 *
 * @param percent 0 to 100; 100 is done
 * @param note what happened
 * @param reason why it is not done, or not as planned
 * @param on the day for which it is true
 * @param at to the microsecond
 */
public record Progress(
        UUID id,
        UUID action,
        int percent,
        String note,
        String reason,
        LocalDate on,
        String author,
        Instant at,
        List<Evidence> evidence)
        implements ExecutionEntry {

    public Progress {
        if (percent < 0 || percent > 100) {
            throw Problem.refused("execution.percent").at("percent").with("value", percent);
        }
        note = Texts.prose("note", note);
        reason = Texts.prose("reason", reason);
        Texts.day("on", on);
        evidence = Evidence.atMost(evidence);
        author = Texts.line("author", author);
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    @JsonIgnore
    public UUID line() {
        return action;
    }

    /** What a person types of it. */
    public record Report(int percent, String note, String reason, LocalDate on) {}
}
