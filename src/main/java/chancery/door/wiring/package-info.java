/**
 * Joins rooms that do not know each other: each class here implements one room's port with what
 * another room offers.
 */
@NullMarked
@ApplicationModule(displayName = "Wiring")
package chancery.door.wiring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
