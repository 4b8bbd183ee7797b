/**
 * What a text says that somebody promised: by whom, what, until when. Start at {@link
 * chancery.door.intake.commitments.CommitmentReading}.
 */
@NullMarked
@NamedInterface("commitments")
package chancery.door.intake.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
