package chancery.work.press.coverage;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What other rooms have that coverage may be about, or may serve. */
public interface Subjects {

    /**
     * Something that may be cited.
     *
     * @param cited says no more than everybody who reads the item may know
     * @param title what this reader sees besides
     */
    record Subject(Cited cited, String title) {}

    /** People, institutions, countries, engagements, agreements, communiqués; at most 30. */
    List<Subject> find(PersonId me, String typed, Language language);

    /** Actions of plans whose title has what was typed, at most 12. */
    List<Subject> actions(PersonId me, String typed);

    /** The pages of those that the reader may see. */
    Map<Ref, String> pages(PersonId me, Collection<Ref> refs);
}
