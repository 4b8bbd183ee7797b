package chancery.door.intake;

import chancery.kernel.Label;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header of a letter as far as it says one.
 *
 * @param action units that must act, by code where the gazetteer knows their name, else as written
 * @param information units that are told
 * @param due by when the letter asks its addressee to act; null when it asks nothing
 */
public record ReadDispatch(
        @Nullable String place,
        @Nullable LocalDate date,
        @Nullable String number,
        List<String> action,
        List<String> information,
        @Nullable Transmission transmission,
        @Nullable Label distribution,
        @Nullable Precedence precedence,
        List<ReadReference> references,
        @Nullable String subject,
        List<String> annexes,
        @Nullable LocalDate due) {

    public ReadDispatch {
        action = List.copyOf(action);
        information = List.copyOf(information);
        references = List.copyOf(references);
        annexes = List.copyOf(annexes);
    }
}
