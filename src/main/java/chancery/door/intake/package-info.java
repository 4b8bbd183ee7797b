/**
 * Documents in: reading a letter somebody dropped on the program. Start at {@link
 * chancery.door.intake.LetterReading}.
 *
 * <p>The text is folded and cut into lines ({@code text}); a lexicon built from one resource file
 * per language says how fields are called and values are written; small finders each look for one
 * thing and return it with the place of its words: dates and amounts ({@code dates}), the plan
 * ({@code plan}), the header here. What is not said stays null or empty; a person confirms what is
 * proposed.
 */
@NullMarked
@ApplicationModule(displayName = "Intake")
package chancery.door.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
