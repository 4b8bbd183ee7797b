package chancery.door.intake.mentions;

import chancery.door.intake.text.Span;

/**
 * An institution or outlet.
 *
 * @param name as the text writes it first, on one line
 */
public record NamedThing(String name, Span span) {}
