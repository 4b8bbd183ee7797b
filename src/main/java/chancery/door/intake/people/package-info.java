/**
 * The people that a text names, with what they are and on which side. Start at {@link
 * chancery.door.intake.people.PeopleReading}.
 *
 * <p>Each {@link chancery.door.intake.people.MentionRule} knows one way in which a text puts a
 * function beside a name. A function is proposed only where the text binds it to the name; a name
 * without one is proposed without.
 */
@NullMarked
@NamedInterface("people")
package chancery.door.intake.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
