/**
 * What measures the program against its rivals, each in the same run; {@code chancery bench} starts
 * it.
 */
@NullMarked
@ApplicationModule(displayName = "Bench")
package chancery.door.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
