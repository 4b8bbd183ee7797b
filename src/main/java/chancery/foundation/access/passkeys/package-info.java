/**
 * Passkeys (W3C Web Authentication level 3): proving who one is with a key that stays in one's
 * device and works on this node's pages alone.
 *
 * <p>Start with {@link chancery.foundation.access.passkeys.Passkeys}. The library that verifies the
 * answers of devices is known in {@link chancery.foundation.access.passkeys.Ceremonies} only.
 */
@NullMarked
@NamedInterface("passkeys")
package chancery.foundation.access.passkeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
