package chancery.work.planning.suggested;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import java.util.List;
import java.util.UUID;

/** Where proposals for plans come from; a person sees those that they may. */
public interface SuggestedActions {
    /** Those still open for a post that would begin in a year, the earliest first. */
    List<SuggestedAction> open(PersonId me, UnitCode post, int year);

    /**
     * Records that an action was made of it.
     *
     * @throws chancery.kernel.Problem when there is none for this person, or it is decided
     */
    void taken(PersonId me, UUID id, Ref action);

    /**
     * @throws chancery.kernel.Problem as {@link #taken}, or without a reason
     */
    void dismiss(PersonId me, UUID id, String reason);
}
