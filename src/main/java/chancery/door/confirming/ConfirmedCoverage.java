package chancery.door.confirming;

import chancery.work.press.coverage.CoverageKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the press published.
 *
 * @param key of the proposal that this corrects; may be empty
 * @param outlet by name; one that is not known yet is added
 * @param day on which it appeared; an item without one is refused
 * @param text of the item, as far as it was kept
 * @param quote the words that mention us; empty for none
 * @param action of a plan that it serves; null for that of the whole document
 */
public record ConfirmedCoverage(
        String key,
        CoverageKind kind,
        String outlet,
        @Nullable LocalDate day,
        String headline,
        String text,
        String quote,
        @Nullable UUID action) {}
