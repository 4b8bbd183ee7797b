package chancery.work.planning.suggested;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An action that is proposed and is nothing until a person takes it.
 *
 * @param strand the code of the strand that it belongs to
 * @param kind what sort of thing, in the words of whoever wrote the rule; may be empty
 * @param first the day on which it would begin
 * @param last its last day
 * @param because what comes
 * @param comes the day on which that comes
 * @param page of what comes
 */
public record SuggestedAction(
        UUID id,
        String title,
        String strand,
        String kind,
        String text,
        LocalDate first,
        LocalDate last,
        String because,
        LocalDate comes,
        String page) {}
