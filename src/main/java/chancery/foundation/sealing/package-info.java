/**
 * Signs, encrypts, opens and verifies: dispatches between units, their receipts, and the signed
 * directory that says which keys are whose. Plain Java without a framework.
 *
 * <p>Start with {@link chancery.foundation.sealing.Sealer} and {@link
 * chancery.foundation.sealing.Opener}; {@link chancery.foundation.sealing.UnitAuthority} makes the
 * keys. The wire is CMS (RFC 5652) in DER; whatever is read is rebuilt from its values and must
 * come out identical.
 */
@NullMarked
@ApplicationModule(displayName = "Sealing")
package chancery.foundation.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
