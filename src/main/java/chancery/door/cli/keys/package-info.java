/**
 * The commands about keys: what units and links hold, renewed, certified by the authority, revoked.
 */
@NullMarked
package chancery.door.cli.keys;

import org.jspecify.annotations.NullMarked;
