/** The commands that take over archives of others. */
@NullMarked
package chancery.door.cli.archives;

import org.jspecify.annotations.NullMarked;
