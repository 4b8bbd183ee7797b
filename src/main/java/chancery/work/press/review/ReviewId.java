package chancery.work.press.review;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.util.UUID;

/** Which press review is meant, the same on every node. */
public record ReviewId(UUID value) {
    /** What the kind of {@link Ref} to a review is called. */
    public static final String KIND = "press-review";

    public static ReviewId of(UUID value) {
        return new ReviewId(value);
    }

    public static ReviewId fresh() {
        return new ReviewId(UUID.randomUUID());
    }

    /**
     * @throws Problem {@code review.unknown} when {@code text} is no UUID
     */
    public static ReviewId parse(String text) {
        try {
            return new ReviewId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.absent("review.unknown");
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
