package chancery.correspondence.drafting;

import chancery.correspondence.BodyText;
import chancery.correspondence.Reference;
import chancery.kernel.Distribution;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final int LONGEST_SUBJECT = 1000;
    private static final int LONGEST_PLACE = 200;

    public DraftContent {
        action = List.copyOf(action);
        information = List.copyOf(information);
        references = List.copyOf(references);
    }

    /**
     * @throws Problem {@code draft.unit-twice}; {@code draft.body-long}, {@code
     *     draft.subject-long}, {@code draft.place-long} beyond what a dispatch takes
     */
    void refuseUnusable() {
        Set<UnitCode> seen = new HashSet<>();
        Stream.concat(action.stream(), information.stream())
                .filter(unit -> !seen.add(unit))
                .findFirst()
                .ifPresent(unit -> {
                    throw Problem.refused("draft.unit-twice")
                            .at("action")
                            .with("unit", unit.value());
                });
        if (body.length() > BodyText.LONGEST) {
            throw Problem.tooLarge("draft.body-long").at("body").with("most", BodyText.LONGEST);
        }
        if (subject.length() > LONGEST_SUBJECT) {
            throw Problem.refused("draft.subject-long").at("subject").with("most", LONGEST_SUBJECT);
        }
        if (place.length() > LONGEST_PLACE) {
            throw Problem.refused("draft.place-long").at("place").with("most", LONGEST_PLACE);
        }
    }
}
