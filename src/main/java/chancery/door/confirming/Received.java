package chancery.door.confirming;

import chancery.door.intake.LetterKind;
import chancery.kernel.Problem;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was received and read.
 *
 * @param id by which it is confirmed once, however often that is asked for
 * @param dated the day it bears
 */
@SuppressWarnings("ArrayRecordComponent") // kept once, by whoever confirms it
public record Received(
        UUID id,
        String name,
        String mediaType,
        byte[] bytes,
        LetterKind kind,
        @Nullable String language,
        @Nullable LocalDate dated) {
    /** In bytes. */
    public static final int LARGEST = 20 << 20;

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TYPE = 200;

    /**
     * @throws Problem {@code annex.name} without a usable name, {@code confirm.document-large} when
     *     it is empty or above {@link #LARGEST}
     */
    public Received {
        name = name.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.refused("annex.name").at("document").with("most", LONGEST_NAME);
        }
        if (mediaType.isBlank() || mediaType.length() > LONGEST_TYPE) {
            mediaType = "application/octet-stream";
        }
        if (bytes.length == 0 || bytes.length > LARGEST) {
            throw Problem.tooLarge("confirm.document-large")
                    .at("document")
                    .with("most", LARGEST >> 20);
        }
    }
}
