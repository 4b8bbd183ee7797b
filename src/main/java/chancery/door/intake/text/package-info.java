/**
 * The text of a letter made easy to search: folded, in lines and sentences, with its language and
 * the words of the four languages; every finding knows where its words stand. Start at {@link
 * chancery.door.intake.text.Letter}.
 */
@NullMarked
@NamedInterface("text")
package chancery.door.intake.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
