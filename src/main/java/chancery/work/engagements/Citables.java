package chancery.work.engagements;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What other rooms have that an engagement may cite. */
public interface Citables {

    /**
     * Something that may be cited.
     *
     * @param citation says no more than everybody who reads the engagement may know
     * @param title what this reader sees besides
     */
    record Citable(Citation citation, String title) {}

    /** Documents whose name or number has what was typed, at most 12. */
    List<Citable> documents(PersonId me, String typed);

    /** Actions of plans whose title has what was typed, at most 12. */
    List<Citable> actions(PersonId me, String typed);

    /** The pages of those that the reader may see. */
    Map<Ref, String> pages(PersonId me, Collection<Ref> refs);
}
