package chancery.work.engagements;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import java.util.List;

/**
 * By which names a person or an institution may stand in what was written before it had an entry of
 * its own; given by the room that keeps the entries.
 */
public interface Spellings {
    /** The names as far as the reader may see them; none for things of other kinds. */
    List<String> of(PersonId me, Ref thing);
}
