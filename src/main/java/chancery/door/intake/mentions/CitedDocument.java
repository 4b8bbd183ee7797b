package chancery.door.intake.mentions;

import chancery.door.intake.text.Span;

/**
 * A document that a text speaks of: an agreement, a resolution, a communiqué.
 *
 * @param text as it is called there, with what tells it from others, on one line
 */
public record CitedDocument(String text, Span span) {}
