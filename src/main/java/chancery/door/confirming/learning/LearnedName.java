package chancery.door.confirming.learning;

import chancery.kernel.Label;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.UUID;

/**
 * A correction that is kept.
 *
 * @param label of the document that it came from
 * @param author who corrected, by name
 */
public record LearnedName(
        UUID id, UnitCode unit, Correction correction, Label label, String author, Instant at) {}
