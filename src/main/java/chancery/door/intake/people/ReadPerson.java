package chancery.door.intake.people;

import chancery.door.intake.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a text names.
 *
 * @param name as the fullest mention writes it
 * @param honorific "M.", "H.E. Mr", "السيدة"
 * @param function in the words of the text, with its institution and country
 * @param institution the part of the function that names one
 * @param country the one whose function it is, called as the text's language does
 * @param span of the fullest mention: honorific, name and function
 */
public record ReadPerson(
        String name,
        @Nullable String honorific,
        @Nullable String function,
        @Nullable String institution,
        @Nullable String country,
        Side side,
        Span span) {}
