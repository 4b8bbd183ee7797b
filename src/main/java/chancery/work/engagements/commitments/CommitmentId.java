package chancery.work.engagements.commitments;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.util.UUID;

/** Which commitment; the same on every node. */
public record CommitmentId(UUID value) {
    /** What the kind of {@link Ref} to a commitment is called. */
    public static final String KIND = "commitment";

    public static CommitmentId of(UUID value) {
        return new CommitmentId(value);
    }

    public static CommitmentId fresh() {
        return new CommitmentId(UUID.randomUUID());
    }

    /**
     * @throws Problem {@code commitment.unknown} when the text is no id at all
     */
    public static CommitmentId parse(String text) {
        try {
            return new CommitmentId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.absent("commitment.unknown");
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
