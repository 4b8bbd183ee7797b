package chancery.work.agreements;

import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.content.StepEntry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** When an agreement counts as concluded: by its last signature, or else its first step. */
public final class Conclusion {
    private Conclusion() {}

    public static Optional<LocalDate> day(AgreementRecord record) {
        return record.standing().stream()
                .filter(entry -> entry.step() == Step.SIGNED)
                .map(StepEntry::day)
                .max(Comparator.naturalOrder())
                .or(() -> record.standing().stream().map(StepEntry::day).findFirst());
    }
}
