package chancery.kernel;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives what a room knows about a thing, for the one timeline in which all rooms meet; every bean
 * of this type is asked.
 */
public interface TimelineSource {
    /** At most so many from one room. */
    int MOST = 200;

    /**
     * What happened or will happen with a thing, as far as the person may see it, the latest first.
     *
     * @param thing of any room's kind; a country is {@code country:PE}. A room that has nothing to
     *     do with such things answers nothing
     */
    List<Event> about(PersonId me, Ref thing);

    /**
     * @param ref what it is itself
     * @param kind the key of what it is, for people
     * @param day on which it happened or is due
     * @param until the last day when it lasts; otherwise the same
     * @param title in the words of whoever wrote it
     * @param href its page on this node
     * @param label how it is protected; null when the room names a thing of another and does not
     *     know
     */
    record Event(
            Ref ref,
            String kind,
            LocalDate day,
            LocalDate until,
            String title,
            String href,
            @Nullable Label label) {}
}
