/**
 * The people of a node, their units, roles and clearances, as an administrator sees them.
 *
 * <p>Start with {@code PeoplePages}; the page of all is a {@link
 * chancery.door.web.people.PeopleDirectory}.
 */
@NullMarked
package chancery.door.web.people;

import org.jspecify.annotations.NullMarked;
