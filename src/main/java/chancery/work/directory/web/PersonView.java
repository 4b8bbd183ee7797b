package chancery.work.directory.web;

import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.directory.Held;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.merging.LikelyDouble;
import chancery.work.directory.merging.Merge;
import chancery.work.directory.terms.Certainty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person with all that they are and were.
 *
 * @param today what they hold, the main one first
 * @param life everything, newest first
 * @param history former rows of the entry in sight, newest first
 * @param names of those who wrote
 * @param keeps whether the reader may change the entry
 * @param adds whether the reader may add a function
 */
public record PersonView(
        PublicPerson person,
        List<Held> today,
        List<Held> life,
        List<PublicPerson> history,
        List<Merge> merges,
        List<LikelyDouble> doubles,
        Map<PersonId, String> names,
        boolean keeps,
        boolean adds,
        List<UnitCode> units) {

    public String name(@Nullable PersonId writer) {
        return writer == null ? "" : names.getOrDefault(writer, "");
    }

    /** What they are not today, or not surely. */
    public List<Held> others() {
        return life.stream().filter(held -> held.certainty() != Certainty.CERTAIN).toList();
    }

    /** What they surely are today. */
    public List<Held> certain() {
        return today.stream().filter(held -> held.certainty() == Certainty.CERTAIN).toList();
    }

    /** The other entry of a likely double. */
    public PublicPerson other(LikelyDouble pair) {
        return pair.one().id().equals(person.id()) ? pair.two() : pair.one();
    }

    /** Whether the merge made this entry stand for the other. */
    public boolean isKept(Merge merge) {
        return merge.kept().equals(person.id());
    }

    public PublicPersonId id() {
        return person.id();
    }
}
