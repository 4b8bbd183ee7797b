package chancery.work.planning.messages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An observation as a reader follows it.
 *
 * @param version of the plan that it was made on
 * @param line of the plan; none when it is about the whole
 * @param title of that line as it was then; empty for the whole
 * @param author by name
 * @param sent whether a signed dispatch has said it
 * @param reply what the post replies; empty as long as it does not, or has not sent it to the
 *     reader's node
 * @param since what became of the line meanwhile
 */
public record ObservedLine(
        UUID id,
        int version,
        @Nullable UUID line,
        String title,
        String text,
        String author,
        Instant at,
        boolean sent,
        String reply,
        Since since) {

    /** What the plan, as it is written now, has made of an observed line. */
    public enum Since {
        UNCHANGED,
        CHANGED,
        REMOVED
    }
}
