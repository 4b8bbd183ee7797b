/**
 * Founding a service: from a plan of its nodes and units to their folders, with keys, certificates
 * and the signed directory.
 *
 * <p>Start with {@link chancery.door.cli.founding.Founding}.
 */
@NullMarked
package chancery.door.cli.founding;

import org.jspecify.annotations.NullMarked;
