package chancery.correspondence;

import chancery.kernel.DispatchId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch out of a printed or electronic archive, as the archive gives it.
 *
 * @param source where it stands there, such as {@code frus1861/d16}; one dispatch for each
 * @param sender and {@code addressed}: as printed, possibly empty
 * @param dated null when the archive gives no whole date
 * @param datedText the date as printed
 * @param number as its sender numbered it, or empty
 * @param bodyHtml in the small HTML of {@link BodyText}
 */
public record ArchivedDispatch(
        DispatchId id,
        String source,
        String sender,
        List<String> addressed,
        String place,
        @Nullable LocalDate dated,
        String datedText,
        String number,
        String subject,
        String bodyHtml,
        String language,
        List<Reference> references,
        List<Enclosure> enclosures) {

    public ArchivedDispatch {
        addressed = List.copyOf(addressed);
        references = List.copyOf(references);
        enclosures = List.copyOf(enclosures);
    }

    /** What was sent with it, as plain text. */
    public record Enclosure(String name, String text) {}
}
