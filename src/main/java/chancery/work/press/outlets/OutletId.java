package chancery.work.press.outlets;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.util.UUID;

/** Which outlet is meant. */
public record OutletId(UUID value) {
    /** What the kind of {@link Ref} to an outlet is called. */
    public static final String KIND = "outlet";

    public static OutletId of(UUID value) {
        return new OutletId(value);
    }

    public static OutletId fresh() {
        return new OutletId(UUID.randomUUID());
    }

    /**
     * @throws Problem {@code outlet.unknown} when {@code text} is no UUID
     */
    public static OutletId parse(String text) {
        try {
            return new OutletId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.absent("outlet.unknown");
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
