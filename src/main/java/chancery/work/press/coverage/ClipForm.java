package chancery.work.press.coverage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/** What sort of scan or recording bytes are, by how they begin and whatever their name says. */
enum ClipForm {
    PDF("application/pdf", 0, "%PDF-"),
    JPEG("image/jpeg", 0, "\u00FF\u00D8\u00FF"),
    PNG("image/png", 0, "\u0089PNG\r\n\u001A\n"),
    WEBP("image/webp", 8, "WEBP"),
    WAV("audio/wav", 8, "WAVE"),
    OGG("audio/ogg", 0, "OggS"),
    MP3_TAGGED("audio/mpeg", 0, "ID3"),
    MP3("audio/mpeg", 0, "\u00FF\u00FB"),
    M4A("audio/mp4", 4, "ftypM4A"),
    MP4("video/mp4", 4, "ftyp"),
    WEBM("video/webm", 0, "\u001A\u0045\u00DF\u00A3");

    private static final int ENOUGH = 16;

    private final String mediaType;
    private final int from;
    private final String mark;

    ClipForm(String mediaType, int from, String mark) {
        this.mediaType = mediaType;
        this.from = from;
        this.mark = mark;
    }

    /** Whether words may be read out of it. */
    boolean hasWords() {
        return this == PDF;
    }

    String mediaType() {
        return mediaType;
    }

    /** The first that fits; a container's mark counts only inside its frame. */
    static Optional<ClipForm> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, ENOUGH), ISO_8859_1);
        return Arrays.stream(values())
                .filter(form -> start.startsWith(form.mark, form.from))
                .filter(form -> form.from != 8 || start.startsWith("RIFF"))
                .findFirst();
    }
}
