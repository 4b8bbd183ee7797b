package chancery.correspondence.exchange;

import chancery.correspondence.Reference;
import chancery.kernel.Distribution;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter that came on paper or by mail, as the person who registers it has read it.
 *
 * @param sender who wrote it, in the letter's own words
 * @param number as its sender numbered it; may be empty
 * @param action addressees as the letter names them, whether units of the service or not
 * @param information those who are told
 * @param text of the letter; may be empty when the original alone has it
 * @param language {@code fr}, {@code en}, {@code es}, {@code ar} or empty when unknown
 * @param due until when it asks for an answer
 */
public record OutsideLetter(
        String sender,
        String place,
        @Nullable LocalDate dated,
        String number,
        List<String> action,
        List<String> information,
        Transmission transmission,
        Distribution distribution,
        Precedence precedence,
        List<Reference> references,
        String subject,
        String text,
        String language,
        @Nullable LocalDate due) {

    public OutsideLetter {
        action = List.copyOf(action);
        information = List.copyOf(information);
        references = List.copyOf(references);
    }
}
