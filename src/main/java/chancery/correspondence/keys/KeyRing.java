package chancery.correspondence.keys;

import chancery.foundation.sealing.SignedDirectory;
import chancery.foundation.sealing.UnitKeys;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The private keys of this node's units and the directory of everybody's certificates, as they
 * stand now. Replaced whole; readers see one state or the other.
 */
public final class KeyRing {
    private volatile Map<UnitCode, UnitKeys> units;
    private volatile SignedDirectory directory;

    /**
     * @param units empty for a ring that only verifies
     */
    public KeyRing(Map<UnitCode, UnitKeys> units, SignedDirectory directory) {
        this.units = Map.copyOf(units);
        this.directory = directory;
    }

    /** The service's units, nodes and certificates as this node last took them over. */
    public SignedDirectory directory() {
        return directory;
    }

    /** The private keys of every unit of this node. */
    public Collection<UnitKeys> all() {
        return units.values();
    }

    public boolean holds(UnitCode unit) {
        return units.containsKey(unit);
    }

    /**
     * @throws Problem {@code sign.no-keys}
     */
    public UnitKeys signer(UnitCode unit) {
        UnitKeys keys = units.get(unit);
        if (keys == null) {
            throw Problem.conflict("sign.no-keys").with("unit", unit.value());
        }
        return keys;
    }

    void replace(SignedDirectory newer) {
        directory = newer;
    }

    void replace(Collection<UnitKeys> newer) {
        units = byUnit(newer);
    }

    static Map<UnitCode, UnitKeys> byUnit(Collection<UnitKeys> keys) {
        return keys.stream()
                .collect(Collectors.toUnmodifiableMap(UnitKeys::unit, Function.identity()));
    }
}
