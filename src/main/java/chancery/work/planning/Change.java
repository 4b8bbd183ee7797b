package chancery.work.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One edit of a plan's content; see {@link PlanContent#with}. */
public sealed interface Change {

    /**
     * Writes a line: in the place of the one with its id, else as a new one.
     *
     * @param after the sibling that a new line follows; none: at the end
     * @param seen the {@link PlanJson#fingerprint} of the line that its writer looked at; none when
     *     it is new, or whatever it says now shall be replaced
     */
    record Put(Element element, @Nullable UUID after, @Nullable String seen) implements Change {
        public Put(Element element) {
            this(element, null, null);
        }
    }

    /**
     * Moves a line under a parent of the kind that it has now.
     *
     * @param after the sibling that it will follow; none: at the start
     */
    record Move(UUID id, @Nullable UUID parent, @Nullable UUID after) implements Change {}

    /** Takes a line out, with everything under it. */
    record Remove(UUID id) implements Change {}

    /** Renames the plan, or gives it another currency to count in. */
    record Retitle(String title, String currency) implements Change {}
}
