package chancery.work.planning.execution;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identities as texts, of which some may be of another sort. */
final class Uuids {
    private Uuids() {}

    static List<UUID> in(Collection<String> texts) {
        return texts.stream().map(Uuids::parse).filter(Objects::nonNull).toList();
    }

    private static @Nullable UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
