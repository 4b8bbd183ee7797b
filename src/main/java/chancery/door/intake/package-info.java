/**
 * Documents in: reading a letter somebody dropped on the program. Start at {@link
 * chancery.door.intake.LetterReading}.
 *
 * <p>The text is folded ({@code Folded}: case, accents, Arabic letter forms and marks away, every
 * character still knowing where it came from) and cut into lines; a {@code Lexicon} built from one
 * resource file per language says how fields are called and values are written; small finders each
 * look for one thing and return it with the place of its words. What is not said stays null or
 * empty; a person confirms what is proposed.
 */
@NullMarked
@ApplicationModule(displayName = "Intake")
package chancery.door.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
