package chancery.correspondence;

import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the body of a dispatch.
 *
 * @param from the unit that writes; null when it comes from an archive or from outside
 * @param sender as an archive or a letter from outside names it; empty text otherwise
 * @param addressed who must act, as an archive or a letter from outside names them
 * @param informed who is told, in the same way
 * @param dated null while a draft has none, or when an archive gives only {@code datedText}
 * @param language of the text: {@code fr}, {@code en}, {@code es}, {@code ar} or empty when unknown
 * @param due until when the addressee is asked to answer
 */
public record Header(
        DispatchKind kind,
        @Nullable DispatchId bindsTo,
        @Nullable UnitCode from,
        String sender,
        String place,
        @Nullable LocalDate dated,
        String datedText,
        List<UnitCode> action,
        List<UnitCode> information,
        List<String> addressed,
        List<String> informed,
        Transmission transmission,
        Distribution distribution,
        Precedence precedence,
        List<Reference> references,
        String subject,
        String language,
        @Nullable LocalDate due) {

    public Header {
        action = List.copyOf(action);
        information = List.copyOf(information);
        addressed = List.copyOf(addressed);
        informed = List.copyOf(informed);
        references = List.copyOf(references);
    }
}
