package chancery.foundation.letters;

import chancery.kernel.Distribution;
import java.time.LocalDate;
import java.util.List;

/**
 * A text for the public, to be printed: a communiqué, a statement. It has no addressees and no
 * number.
 *
 * @param language {@code fr}, {@code en}, {@code es} or {@code ar}; for any other, English
 * @param service who gives it, such as "Embassy of the Republic of Aldoria"
 * @param title its heading
 * @param place where it is given; may be empty
 * @param notes lines above the text, such as what it corrects
 * @param paragraphs the text itself
 * @param draft marks it as not yet released
 */
public record PrintedText(
        String language,
        String service,
        String title,
        String place,
        LocalDate dated,
        List<String> notes,
        List<String> paragraphs,
        Distribution distribution,
        boolean draft) {

    public PrintedText {
        notes = List.copyOf(notes);
        paragraphs = List.copyOf(paragraphs);
    }
}
