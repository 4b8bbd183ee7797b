package chancery.work.engagements.pictures;

import java.time.Instant;

/**
 * A photograph kept with an engagement.
 *
 * @param sha512 of its bytes, in hexadecimal digits
 * @param size in bytes
 * @param caption may be empty
 */
public record Picture(
        String name, String mediaType, String sha512, int size, String caption, Instant at) {
    /** In bytes. */
    public static final int LARGEST = 10 << 20;

    /** How many one engagement may keep. */
    public static final int MOST = 60;

    /** With its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // read once, by whoever looks at it
    public record Content(Picture picture, byte[] bytes) {}
}
