package chancery.foundation.sealing;

import chancery.foundation.sealing.UnitCertificate.Use;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The private keys of one unit: to sign with, and to open with, possibly of several generations, as
 * dispatches sealed for an older one may still be on their way.
 */
public record UnitKeys(UnitCode unit, List<SealingKey> keys) {

    /**
     * @throws IllegalArgumentException when a key is certified for another unit
     */
    public UnitKeys {
        keys = List.copyOf(keys);
        for (SealingKey key : keys) {
            if (!key.certificate().unit().equals(unit)) {
                throw new IllegalArgumentException(key + " is not of " + unit);
            }
        }
    }

    public UnitKeys plus(SealingKey key) {
        var more = new ArrayList<>(keys);
        more.add(key);
        return new UnitKeys(unit, more);
    }

    /**
     * Without the opening keys that expired before {@code time}: what was sealed for them cannot be
     * opened here any more. This is what limits a theft; CMS by itself has no forward secrecy.
     */
    public UnitKeys withoutOpeningKeysExpiredBefore(Instant time) {
        return new UnitKeys(
                unit,
                keys.stream()
                        .filter(key ->
                                key.certificate().use() != Use.OPENING
                                        || !key.certificate().notAfter().isBefore(time))
                        .toList());
    }

    public List<UnitCertificate> certificates() {
        return keys.stream().map(SealingKey::certificate).toList();
    }

    /**
     * The newest signing key of a suite that is valid at {@code time}.
     *
     * @throws Problem {@code sealing.no_signing_key}
     */
    SealingKey signing(Suite suite, Instant time) {
        return keys.stream()
                .filter(key -> key.certificate().use() == Use.SIGNING)
                .filter(key -> key.certificate().suite() == suite)
                .filter(key -> key.certificate().isValidAt(time))
                .max(Comparator.comparing(key -> key.certificate().notBefore()))
                .orElseThrow(() ->
                        Problem.conflict("sealing.no_signing_key").with("unit", unit.value()));
    }

    Optional<SealingKey> opening(Suite suite, Bytes keyIdentifier) {
        return keys.stream()
                .filter(key -> key.certificate().use() == Use.OPENING)
                .filter(key -> key.certificate().suite() == suite)
                .filter(key -> keyIdentifier.equals(key.certificate().keyIdentifier()))
                .findFirst();
    }
}
