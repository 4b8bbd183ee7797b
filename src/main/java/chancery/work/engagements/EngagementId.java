package chancery.work.engagements;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.util.UUID;

/** Which engagement; the same on every node. */
public record EngagementId(UUID value) {
    /** What the kind of {@link Ref} to an engagement is called. */
    public static final String KIND = "engagement";

    public static EngagementId of(UUID value) {
        return new EngagementId(value);
    }

    public static EngagementId fresh() {
        return new EngagementId(UUID.randomUUID());
    }

    /**
     * @throws Problem {@code engagement.unknown} when the text is no id at all
     */
    public static EngagementId parse(String text) {
        try {
            return new EngagementId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.absent("engagement.unknown");
        }
    }

    public Ref ref() {
        return new Ref(KIND, value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
