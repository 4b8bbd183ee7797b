package chancery.work.planning.execution;

import chancery.kernel.Problem;
import chancery.work.planning.Texts;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator was found to be over a period.
 *
 * @param from the first day of the period
 * @param to its last day
 * @param value none for a qualitative indicator
 * @param text the value in words, or a remark
 * @param source who says so
 * @param at to the microsecond
 */
public record Actual(
        UUID id,
        UUID indicator,
        LocalDate from,
        LocalDate to,
        @Nullable BigDecimal value,
        String text,
        String source,
        String author,
        Instant at,
        List<Evidence> evidence)
        implements ExecutionEntry {

    /** What the kind of {@link chancery.kernel.Ref} to a measured value is called. */
    public static final String KIND = "measurement";

    public Actual {
        value = value == null ? null : Texts.number("value", value);
        text = Texts.prose("text", text);
        source = Texts.optionalLine("source", source);
        Texts.day("from", from);
        Texts.day("to", to);
        evidence = Evidence.atMost(evidence);
        author = Texts.line("author", author);
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (value == null && text.isEmpty()) {
            throw Problem.refused("execution.value-missing").at("value");
        }
        if (to.isBefore(from)) {
            throw Problem.refused("execution.period").at("to").with("start", from);
        }
    }

    @Override
    @JsonIgnore
    public UUID line() {
        return indicator;
    }

    /** What a person types of it. */
    public record Measured(
            LocalDate from, LocalDate to, @Nullable BigDecimal value, String text, String source) {}
}
