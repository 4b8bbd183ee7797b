package chancery.kernel;

import java.util.UUID;

/** Who a dispatch is, the same on every node that holds it, from its first draft on. */
public record DispatchId(UUID value) {
    public static DispatchId of(UUID value) {
        return new DispatchId(value);
    }

    /**
     * @throws Problem {@code dispatch.id} when {@code text} is no UUID
     */
    public static DispatchId parse(String text) {
        try {
            return new DispatchId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Problem.refused("dispatch.id").with("value", text);
        }
    }

    public Ref ref() {
        return new Ref("dispatch", value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
