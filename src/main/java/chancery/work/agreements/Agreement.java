package chancery.work.agreements;

import chancery.foundation.wording.Language;
import chancery.kernel.Distribution;
import chancery.kernel.UnitCode;
import chancery.work.agreements.content.AgreementRecord;
import java.time.Instant;

/**
 * An agreement as the register has it now.
 *
 * @param unit that keeps it
 * @param here whether it is kept on this node; otherwise it came with a dispatch and is read only
 * @param language in which its keeper writes
 * @param version 1 when new, one more with each change
 */
public record Agreement(
        AgreementId id,
        UnitCode unit,
        boolean here,
        Distribution distribution,
        Language language,
        int version,
        AgreementRecord record,
        Instant updatedAt) {

    /** Its title in a language, or in one that it has. */
    public String title(Language wanted) {
        return record.description().titles().in(wanted.code());
    }
}
