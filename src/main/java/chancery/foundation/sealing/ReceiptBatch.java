package chancery.foundation.sealing;

import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.List;

/**
 * Receipts of one unit, verified.
 *
 * @param signed when the batch was signed, by the unit's own clock
 */
public record ReceiptBatch(UnitCode unit, Instant signed, List<Receipt> receipts) {
    public ReceiptBatch {
        receipts = List.copyOf(receipts);
    }
}
