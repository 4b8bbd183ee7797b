package chancery.work.press.coverage;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.util.UUID;

/** Which item of coverage is meant, the same on every node. */
public record CoverageId(UUID value) {
    /** What the kind of {@link Ref} to an item is called. */
    public static final String KIND = "coverage";

    public static CoverageId of(UUID value) {
        return new CoverageId(value);
    }

    public static CoverageId fresh() {
        return new CoverageId(UUID.randomUUID());
    }

    /**
     * @throws Problem {@code coverage.unknown} when {@code text} is no UUID
     */
    public static CoverageId parse(String text) {
        try {
            return new CoverageId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.absent("coverage.unknown");
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
