package chancery.work.agreements;

import chancery.kernel.Distribution;
import chancery.kernel.UnitCode;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.course.AgreementState;

/** An agreement as the register lists it, with its state today. */
public record AgreementLine(
        AgreementId id,
        UnitCode unit,
        boolean here,
        Distribution distribution,
        AgreementState state,
        AgreementRecord record) {
    public AgreementKind kind() {
        return record.description().kind();
    }
}
