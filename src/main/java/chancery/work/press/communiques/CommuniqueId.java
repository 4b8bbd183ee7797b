package chancery.work.press.communiques;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.util.UUID;

/** Which communiqué; the same on every node. */
public record CommuniqueId(UUID value) {
    /** What the kind of {@link Ref} to a communiqué is called. */
    public static final String KIND = "communique";

    public static CommuniqueId of(UUID value) {
        return new CommuniqueId(value);
    }

    public static CommuniqueId fresh() {
        return new CommuniqueId(UUID.randomUUID());
    }

    /**
     * @throws Problem {@code communique.unknown} when the text is no id at all
     */
    public static CommuniqueId parse(String text) {
        try {
            return new CommuniqueId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.absent("communique.unknown");
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
