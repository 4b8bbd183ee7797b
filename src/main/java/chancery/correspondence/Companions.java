package chancery.correspondence;

import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an annex of a dispatch has become in another room, such as a plan. Rooms above implement it;
 * the page of the dispatch shows what they say.
 */
public interface Companions {

    /** What a dispatch brought, as far as the reader may see it. */
    List<Companion> of(PersonId me, DispatchId dispatch);

    /**
     * @param kind the key of what it is
     * @param title its own; empty when there is none to show
     * @param href its page; empty when there is none for this reader
     * @param problem why it was not taken over, or what is to be known of it; none otherwise
     */
    record Companion(String kind, String title, String href, @Nullable Problem problem) {}
}
