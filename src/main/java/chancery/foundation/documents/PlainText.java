package chancery.foundation.documents;

import chancery.foundation.documents.bounded.CharsetGuess;
import chancery.foundation.documents.bounded.FileForm;
import chancery.foundation.documents.bounded.Reading;
import java.util.List;

/** Text, Markdown and CSV: the content as it is, in whichever encoding. */
final class PlainText {
    private PlainText() {}

    static ExtractedText read(Reading reading, byte[] bytes, FileForm form) {
        CharsetGuess.Decoded decoded = CharsetGuess.decode(bytes);
        if (decoded == null) {
            throw reading.refuse("document.unsupported");
        }
        return new ExtractedText(
                reading.checked(decoded.text()),
                form.mediaType(),
                decoded.charset().name(),
                0,
                List.of());
    }
}
