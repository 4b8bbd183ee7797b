package chancery.work.agenda;

import chancery.kernel.Problem;
import java.util.UUID;

/** Which key date. */
public record KeyDateId(UUID value) {
    public static KeyDateId of(UUID value) {
        return new KeyDateId(value);
    }

    public static KeyDateId fresh() {
        return new KeyDateId(UUID.randomUUID());
    }

    /**
     * @throws Problem {@code keydate.unknown} when the text is no id at all
     */
    public static KeyDateId parse(String text) {
        try {
            return new KeyDateId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.absent("keydate.unknown");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
