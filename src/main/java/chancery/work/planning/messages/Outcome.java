package chancery.work.planning.messages;

import chancery.foundation.register.Entry;
import chancery.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a message. */
sealed interface Outcome {

    /**
     * It counts.
     *
     * @param remark something that readers should know nevertheless
     * @param entries for the log
     */
    record Taken(@Nullable Problem remark, List<Entry> entries) implements Outcome {}

    /** Something sent before it has not arrived yet; it is looked at again when that has. */
    record Waiting(Problem why) implements Outcome {}

    /** It changes nothing, ever. */
    record Refused(Problem why) implements Outcome {}

    default String word() {
        return switch (this) {
            case Taken _ -> "TAKEN";
            case Waiting _ -> "WAITING";
            case Refused _ -> "REFUSED";
        };
    }

    default @Nullable Problem problem() {
        return switch (this) {
            case Taken(var remark, _) -> remark;
            case Waiting(var why) -> why;
            case Refused(var why) -> why;
        };
    }
}
