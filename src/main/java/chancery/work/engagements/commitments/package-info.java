/**
 * Who promised what to whom, by when, and what became of it: one ledger for ours and theirs.
 *
 * <p>Start with {@link chancery.work.engagements.commitments.Commitments}. What was promised need
 * not have been said at an engagement: a dispatch, an agreement or a communiqué will do.
 */
@NullMarked
@NamedInterface("commitments")
package chancery.work.engagements.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
