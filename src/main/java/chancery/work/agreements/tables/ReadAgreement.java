package chancery.work.agreements.tables;

import chancery.kernel.Problem;
import chancery.work.agreements.content.AgreementRecord;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list, read as an agreement.
 *
 * @param number of the row, from 1, as the sheet counts
 * @param title as the row has it
 * @param record what would be entered; null when it cannot be
 * @param problem why it cannot be, or what of the row is left out; null when all is well
 */
public record ReadAgreement(
        int number, String title, @Nullable AgreementRecord record, @Nullable Problem problem) {

    /** Whether it can be entered. */
    public boolean ready() {
        return record != null;
    }
}
