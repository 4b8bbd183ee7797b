package chancery.foundation.documents;

import chancery.foundation.documents.bounded.FileForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, as text.
 *
 * <p>The text of a plain file is its content as decoded, byte order mark removed and nothing else
 * changed, so that offsets into it are offsets into the file. All offsets count UTF-16 code units.
 *
 * @param mediaType what the file turned out to be, which may differ from what its name says
 * @param charset the encoding that was found, for plain text, HTML and CSV; null where the format
 *     says itself
 * @param bodyOffset where the document proper begins; above 0 only for a message, whose header
 *     lines come first
 * @param attachments for a message; otherwise empty
 */
public record ExtractedText(
        String text,
        String mediaType,
        @Nullable String charset,
        int bodyOffset,
        List<AttachedFile> attachments) {

    public ExtractedText {
        attachments = List.copyOf(attachments);
    }

    static ExtractedText of(String text, FileForm form) {
        return new ExtractedText(text, form.mediaType(), null, 0, List.of());
    }
}
