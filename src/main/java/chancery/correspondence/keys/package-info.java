/**
 * The life of keys: what this node holds to sign and to open with, whose certificates it believes,
 * and how both are renewed, replaced and revoked while it runs.
 *
 * <p>Start with {@link chancery.correspondence.keys.KeyRing}, the state that everybody reads, and
 * {@link chancery.correspondence.keys.KeyNews}, which changes it. A node makes its own keys and
 * asks the ministry's authority to certify them; what the authority says travels as a signed
 * directory or a revocation list, and only a newer one is ever taken over.
 */
@NullMarked
@NamedInterface("keys")
package chancery.correspondence.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
