/**
 * What people decide about entries of one person: that two are the same, that two are not, that one
 * is erased.
 *
 * <p>Start with {@link chancery.work.directory.merging.Doubles}, {@link
 * chancery.work.directory.merging.Merges} and {@link chancery.work.directory.merging.Erasures}.
 * Merging moves nothing, so that undoing restores exactly.
 */
@NullMarked
@NamedInterface("merging")
package chancery.work.directory.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
