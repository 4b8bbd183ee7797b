/**
 * How the four languages build names of functions, institutions and documents: a head word, its
 * adjectives, and what prepositions hang on it. Start at {@link
 * chancery.door.intake.phrases.NounPhrases}.
 */
@NullMarked
@NamedInterface("phrases")
package chancery.door.intake.phrases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
