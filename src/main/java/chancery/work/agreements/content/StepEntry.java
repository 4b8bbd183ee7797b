package chancery.work.agreements.content;

import chancery.kernel.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step as somebody entered it. It stands: what was wrong is corrected by another entry.
 *
 * @param party whose step it is; null for all parties together
 * @param consent for {@link Step#RATIFIED}; otherwise null
 * @param corrects the entry in whose place this one stands
 * @param withdrawn nothing stands in its place: the step did not happen
 * @param author by name
 */
public record StepEntry(
        UUID id,
        Step step,
        @Nullable UUID party,
        LocalDate day,
        @Nullable Consent consent,
        String note,
        Source source,
        @Nullable UUID corrects,
        boolean withdrawn,
        String author,
        Instant at) {
    /**
     * @throws Problem {@code agreement.day}, {@code agreement.ahead} for a step that cannot be
     *     known before its day, {@code agreement.withdrawn-note} for a withdrawal without reason
     */
    public StepEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(step);
        Objects.requireNonNull(source);
        Wording.day("day", day);
        note = Wording.prose("note", note);
        author = Wording.line("author", author);
        if (step != Step.RATIFIED) {
            consent = null;
        }
        if (!step.mayBeAhead()
                && day.isAfter(at.atZone(java.time.ZoneOffset.UTC).toLocalDate().plusDays(1))) {
            throw Problem.refused("agreement.ahead").at("day").with("value", day);
        }
        if (withdrawn && (corrects == null || note.isEmpty())) {
            throw Problem.refused("agreement.withdrawn-note").at("note");
        }
    }
}
