package chancery.work.agreements;

import chancery.kernel.DispatchId;
import chancery.work.agreements.content.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of an agreement's record.
 *
 * @param author who wrote it, by name
 * @param dispatch that brought it, or null
 */
public record AgreementVersion(
        int version,
        Change.Sort change,
        String author,
        Instant at,
        @Nullable DispatchId dispatch) {}
