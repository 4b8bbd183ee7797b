package chancery.door.intake.commitments;

import chancery.door.intake.dates.PartialDate;
import chancery.door.intake.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A promise that a text tells of.
 *
 * @param by who promised, in the words of the text; null where it does not say
 * @param text what was promised, in its words
 * @param due by when: a day, month or year
 * @param span of {@code text}
 */
public record ReadCommitment(
        @Nullable String by, String text, @Nullable PartialDate due, Span span) {}
