package chancery.correspondence.drafting;

import chancery.correspondence.Reference;
import chancery.kernel.Distribution;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a writer has typed so far. Nothing is required before signature; {@link
 * chancery.correspondence.exchange.Signing} says what is missing.
 *
 * @param from the unit to write for; null for the writer's own
 * @param body HTML or plain text; reduced by {@link chancery.correspondence.BodyText}
 * @param language empty to have it found
 */
public record DraftContent(
        @Nullable UnitCode from,
        String place,
        @Nullable LocalDate dated,
        List<UnitCode> action,
        List<UnitCode> information,
        Transmission transmission,
        Distribution distribution,
        Precedence precedence,
        List<Reference> references,
        String subject,
        String body,
        String language,
        @Nullable LocalDate due) {

    public DraftContent {
        action = List.copyOf(action);
        information = List.copyOf(information);
        references = List.copyOf(references);
    }
}
