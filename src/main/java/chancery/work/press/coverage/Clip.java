package chancery.work.press.coverage;

import java.time.Instant;

/**
 * A scan or a recording kept with an item.
 *
 * @param sha512 of its bytes, in hexadecimal digits
 * @param size in bytes
 */
public record Clip(String name, String mediaType, String sha512, int size, Instant at) {
    /** In bytes; no annex of a dispatch is larger. */
    public static final int LARGEST = 20 << 20;

    /** How many one item may keep. */
    public static final int MOST = 20;

    /** Whether a page may show it as a picture. */
    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** With its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // read once, by whoever looks at it
    public record Content(Clip clip, byte[] bytes) {}
}
