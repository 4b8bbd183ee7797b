/**
 * Finding for other programs: search over everything, and all that concerns a thing in the order of
 * its days.
 */
@NullMarked
package chancery.door.api.finding;

import org.jspecify.annotations.NullMarked;
