package chancery.correspondence.annexes;

import chancery.foundation.register.Entry;
import chancery.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an annex. */
public sealed interface Outcome {

    /**
     * It counts.
     *
     * @param remark something that readers should know nevertheless
     * @param entries for the log
     */
    record Taken(@Nullable Problem remark, List<Entry> entries) implements Outcome {}

    /** Something sent before it has not arrived yet; it is looked at again when that has. */
    record Waiting(Problem why) implements Outcome {}

    /** It changes nothing, ever. The same as a {@link Problem} that is thrown. */
    record Refused(Problem why) implements Outcome {}

    default AnnexOutcome.State state() {
        return switch (this) {
            case Taken _ -> AnnexOutcome.State.TAKEN;
            case Waiting _ -> AnnexOutcome.State.WAITING;
            case Refused _ -> AnnexOutcome.State.REFUSED;
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
