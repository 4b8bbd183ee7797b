package chancery.foundation.access.passkeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param name by which its owner knows the device
 * @param used when it last opened the door; null for never
 */
public record Passkey(UUID id, String name, Instant created, @Nullable Instant used) {}
