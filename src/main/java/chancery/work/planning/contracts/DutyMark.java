package chancery.work.planning.contracts;

import chancery.work.planning.Texts;
import chancery.work.planning.execution.Evidence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says whether a duty of the ministry was kept. It stands; the last one counts.
 *
 * @param evidence what shows it; none when nothing does
 * @param author by name
 * @param at to the microsecond
 */
public record DutyMark(
        UUID id,
        UUID duty,
        boolean kept,
        String note,
        @Nullable Evidence evidence,
        String author,
        Instant at) {
    public DutyMark {
        note = Texts.prose("note", note);
        author = Texts.line("author", author);
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
