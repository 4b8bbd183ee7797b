package chancery.work.press.communiques;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import java.util.List;
import java.util.Optional;

/** Engagements of another room, from which a communiqué may be drafted. */
public interface Occasions {

    /** Those whose title, place or people have what was typed, the latest first, at most 12. */
    List<Cited> find(PersonId me, String typed);

    /**
     * One as far as the person may see it; opening it leaves the trace that it leaves there.
     *
     * @param language in which a country is named
     */
    Optional<Occasion> open(PersonId me, Ref engagement, Language language);

    /** The page of one, when the person may see it. */
    Optional<String> page(PersonId me, Ref engagement);
}
