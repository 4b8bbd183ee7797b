package chancery.work.planning.execution;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.time.Instant;

/**
 * A document kept with a plan because it shows what was done. A plan keeps the same bytes once.
 *
 * @param sha512 of its bytes, in hexadecimal digits: by it the document is known on every node, so
 *     that what a report cites is found again among its annexes
 * @param size in bytes
 * @param author by name
 */
public record KeptDocument(
        String name, String mediaType, String sha512, int size, String author, Instant at) {
    /** In bytes. */
    public static final int LARGEST = 20 << 20;

    /** How many one plan may keep. */
    public static final int MOST = 500;

    /** What the kind of {@link Ref} to a kept document is called. */
    public static final String KIND = "plan-document";

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TYPE = 200;

    public KeptDocument {
        name = name.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.refused("annex.name").at("document").with("most", LONGEST_NAME);
        }
        if (mediaType.isBlank() || mediaType.length() > LONGEST_TYPE) {
            mediaType = "application/octet-stream";
        }
    }

    public Ref ref() {
        return new Ref(KIND, sha512);
    }

    /** With its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // read once, by whoever downloads it
    public record Content(KeptDocument document, byte[] bytes) {}
}
