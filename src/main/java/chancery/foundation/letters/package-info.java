/**
 * Documents out: a dispatch as the letter that a foreign service prints, for the page, as PDF/A and
 * as a word-processor file, in French, English, Spanish and Arabic.
 *
 * <p>Start with {@link chancery.foundation.letters.LetterPage}, the letter's values; {@link
 * chancery.foundation.letters.LetterHtml}, {@link chancery.foundation.letters.LetterPdf} and {@link
 * chancery.foundation.letters.LetterDocx} set it.
 *
 * <p>Tables, such as a plan, are a {@link chancery.foundation.letters.PrintedTable}, which {@link
 * chancery.foundation.letters.TablePdf} and {@link chancery.foundation.letters.TableDocx} set.
 */
@NullMarked
@ApplicationModule(displayName = "Letters")
package chancery.foundation.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
