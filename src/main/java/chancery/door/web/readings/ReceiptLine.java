package chancery.door.web.readings;

import chancery.correspondence.TrailLine;
import chancery.kernel.DispatchId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a dispatch came to one addressee.
 *
 * @param state null when nothing is known here
 */
public record ReceiptLine(
        DispatchId id,
        String from,
        String number,
        String unit,
        TrailLine.@Nullable State state,
        @Nullable Instant at) {}
