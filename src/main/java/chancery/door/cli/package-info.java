/**
 * The {@code chancery} command: serving a node, founding a service, the demo, and the tools that
 * work on files or on a node's data.
 *
 * <p>Start with {@link chancery.door.cli.ChanceryCommand}. Commands of one purpose are together:
 * {@code founding}, {@code demo}, {@code keys}, {@code copies} (bags, exports, sealed files,
 * backups), {@code archives} of others; {@code node} finds the node that a command works on. Exit
 * status 0, 1 (refused: the data) or 2 (usage); errors go to standard error, in one line with a
 * remedy.
 */
@NullMarked
@ApplicationModule(displayName = "Command line")
package chancery.door.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
