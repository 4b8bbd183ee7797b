package chancery.work.agreements.content;

import chancery.kernel.Ref;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another agreement that this one has to do with.
 *
 * @param agreement the other's entry here, when it has one
 * @param title how it is cited, frozen
 */
public record Related(Relation relation, @Nullable Ref agreement, String title) {
    /** What this agreement is to the other. */
    public enum Relation {
        AMENDS,
        REPLACES,
        IMPLEMENTS,
        PROTOCOL_TO,
        SEE_ALSO
    }

    public Related {
        Objects.requireNonNull(relation);
        Source.check(agreement);
        title = Wording.line("related", title);
    }
}
