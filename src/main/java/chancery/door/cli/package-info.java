/** The {@code chancery} command: one class per subcommand, each plain Java that starts quickly. */
@NullMarked
@ApplicationModule(displayName = "Command line")
package chancery.door.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
