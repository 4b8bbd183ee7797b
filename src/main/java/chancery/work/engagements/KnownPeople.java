package chancery.work.engagements;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import java.time.LocalDate;
import java.util.List;

/** People whom another room knows in their public functions. */
public interface KnownPeople {

    /**
     * Somebody with the function that they hold on a day.
     *
     * @param entry by which that room knows them
     */
    record Known(Ref entry, String name, String honorific, String function, String institution) {}

    /**
     * Those whose name has what was typed, the likeliest first, at most 12.
     *
     * @param day on which the function counts
     * @param language of the official wording
     */
    List<Known> find(PersonId me, String typed, LocalDate day, Language language);
}
