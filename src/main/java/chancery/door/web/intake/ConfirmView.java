package chancery.door.web.intake;

import chancery.door.confirming.ConfirmedPromise;
import chancery.door.confirming.KeptDocument;
import chancery.door.confirming.proposing.Proposal;
import chancery.door.confirming.proposing.Proposed;
import chancery.door.web.Page;
import chancery.foundation.access.Person;
import chancery.kernel.Country;
import chancery.kernel.Label;
import chancery.kernel.UnitCode;
import chancery.work.planning.CitableActions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document's account, for a person to tick and correct.
 *
 * @param units for which the reader keeps such records
 * @param staff who may be responsible for a promise
 * @param actions of the plans of those units
 * @param label that the document bears; UNMARKED when it says none
 * @param before the same document, where it was confirmed already
 */
public record ConfirmView(
        UUID id,
        String file,
        Proposal proposal,
        List<UnitCode> units,
        List<Person> staff,
        List<CitableActions.Found> actions,
        Label label,
        List<KeptDocument> before) {

    /** Whether a value is ticked: as it was before the form was refused, or as proposed. */
    public boolean ticks(Page page, String box, boolean proposed) {
        var typed = page.flash().typed();
        return typed.isEmpty() ? proposed : typed.containsKey(box);
    }

    public String country(Page page, @Nullable Country country) {
        return country == null ? "" : country.name(page.language().locale());
    }

    /** One a line. */
    public String lines(List<String> texts) {
        return String.join("\n", texts);
    }

    /** Whether a promise is one half of what both sides promise. */
    public boolean isOfBoth(Proposed<ConfirmedPromise> promise) {
        return promise.key().endsWith(ConfirmedPromise.THEIRS)
                || proposal.promises().stream()
                        .anyMatch(
                                each -> each.key().equals(promise.key() + ConfirmedPromise.THEIRS));
    }
}
