package chancery.work.engagements.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What sort of picture bytes are, by how they begin and whatever their name says. */
enum PictureForm {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    private static final byte[] JPEG_MARK = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final String mediaType;

    PictureForm(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<PictureForm> of(byte[] bytes) {
        if (begins(bytes, 0, JPEG_MARK)) {
            return Optional.of(JPEG);
        }
        if (begins(bytes, 0, PNG_MARK)) {
            return Optional.of(PNG);
        }
        return begins(bytes, 0, ascii("RIFF")) && begins(bytes, 8, ascii("WEBP"))
                ? Optional.of(WEBP)
                : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int at, byte[] mark) {
        return bytes.length >= at + mark.length
                && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
