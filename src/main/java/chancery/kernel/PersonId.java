package chancery.kernel;

import java.util.UUID;

/** Who a person of the service is, on the node where they have their account. */
public record PersonId(UUID value) {
    public static PersonId of(UUID value) {
        return new PersonId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
