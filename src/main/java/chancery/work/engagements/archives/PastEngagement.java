package chancery.work.engagements.archives;

import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An engagement as a list has it.
 *
 * @param source the list and its number there, such as {@code visits:2076}
 */
public record PastEngagement(String source, EngagementContent content) {

    /** The same on every node that takes the list over. */
    EngagementId id() {
        return EngagementId.of(
                UUID.nameUUIDFromBytes(("chancery:" + source).getBytes(StandardCharsets.UTF_8)));
    }
}
