package chancery.door.confirming;

import chancery.door.intake.LetterKind;
import chancery.kernel.Distribution;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document whose account somebody confirmed.
 *
 * @param language by ISO 639-1; null when there was too little text to tell
 * @param size in bytes
 * @param author who confirmed it, by name
 */
public record KeptDocument(
        UUID id,
        UnitCode unit,
        String name,
        String mediaType,
        LetterKind kind,
        @Nullable String language,
        @Nullable LocalDate dated,
        int size,
        Distribution distribution,
        String author,
        Instant at) {
    /** What the kind of {@link Ref} to one is called. */
    public static final String KIND = "document";

    public Ref ref() {
        return ref(id);
    }

    static Ref ref(UUID id) {
        return new Ref(KIND, id.toString());
    }
}
