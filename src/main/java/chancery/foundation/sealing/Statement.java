package chancery.foundation.sealing;

import chancery.kernel.UnitCode;
import java.time.Instant;

/**
 * Something that a unit has signed outside of a dispatch, verified.
 *
 * @param signed when, by the signer's own clock
 */
public record Statement(UnitCode signer, Instant signed, Bytes content) {}
