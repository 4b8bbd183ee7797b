package chancery.door.web.about;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Identities out of addresses, where anything may stand. */
final class Identities {
    private Identities() {}

    static Optional<UUID> uuid(Ref ref) {
        try {
            return Optional.of(UUID.fromString(ref.id()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a room gives; nothing when it has none for the reader. */
    static <T> Optional<T> given(Supplier<T> room) {
        try {
            return Optional.of(room.get());
        } catch (Problem absent) {
            return Optional.empty();
        }
    }
}
