/**
 * Key dates and the actions suggested ahead of them, for other programs.
 *
 * <p>Start with {@code KeyDatesApi}.
 */
@NullMarked
package chancery.door.api.agenda;

import org.jspecify.annotations.NullMarked;
