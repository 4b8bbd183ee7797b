/**
 * The commands that carry dispatches and whole nodes in files: bags, exports, sealed files,
 * backups.
 */
@NullMarked
package chancery.door.cli.copies;

import org.jspecify.annotations.NullMarked;
