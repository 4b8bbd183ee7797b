/** The node that a command works on: found by its folder or called as a program calls it. */
@NullMarked
package chancery.door.cli.node;

import org.jspecify.annotations.NullMarked;
