package chancery.door.web.about;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Things of some kinds, found as far as a person may see them; leaves no trace. */
interface KnownThings {
    /** The most that one search answers. */
    int MOST = 8;

    /** The kinds of {@link Ref} that are known here; no two of these know the same. */
    Set<String> kinds();

    /** The thing, or nothing: whether there is none or none for this reader is not told. */
    Optional<Thing> see(PersonId me, Ref ref, Language language);

    /** What was meant by some letters that are not blank, the likeliest first. */
    List<Thing> find(PersonId me, String typed, Language language);
}
