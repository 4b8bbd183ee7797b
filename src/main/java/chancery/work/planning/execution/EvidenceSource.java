package chancery.work.planning.execution;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.planning.PlanId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Knows the things of one kind that may be evidence. A room that has such things is joined to the
 * plan by one of these; there is one for a kind.
 */
public interface EvidenceSource {

    /**
     * A thing as one reader sees it.
     *
     * @param citation by which it is named to everybody who reads the plan, whether or not they may
     *     see the thing: a number rather than a subject
     * @param title what this reader sees
     * @param href the page of the thing on this node
     */
    record Seen(Ref ref, String citation, String title, String href) {}

    /** The kind of {@link Ref} that it knows. */
    String kind();

    /**
     * Those that the reader may see, by their id; the others are not there, whatever the reason.
     */
    Map<String, Seen> see(PersonId reader, Collection<String> ids);

    /**
     * What the reader may want to cite for a plan, the likeliest first, at most 20.
     *
     * @param typed part of its name or number; empty for the latest
     */
    List<Seen> find(PersonId reader, PlanId plan, String typed);
}
