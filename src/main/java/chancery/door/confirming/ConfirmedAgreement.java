package chancery.door.confirming;

import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that a document tells of, with what happened to it.
 *
 * @param key of the proposal that this corrects; may be empty
 * @param entry one that is known keeps what it says and gets the step
 * @param ours our side's name; empty when it is not to be said
 * @param others the other parties' names
 * @param step null when none is told
 * @param day of the step; without it there is none
 * @param action of a plan that it serves; null for that of the whole document
 */
public record ConfirmedAgreement(
        String key,
        Entry entry,
        AgreementKind kind,
        String title,
        String ours,
        List<String> others,
        @Nullable Step step,
        @Nullable LocalDate day,
        @Nullable UUID action) {

    public ConfirmedAgreement {
        others = List.copyOf(others);
    }
}
