package chancery.correspondence.exchange;

import chancery.foundation.sealing.SignedDirectory;
import chancery.foundation.sealing.UnitKeys;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.util.Collection;
import java.util.Map;

/**
 * The private keys of this node's units and the directory of everybody's certificates, as they
 * stand now. Replaced whole; readers see one state or the other.
 */
public final class KeyRing {
    private volatile Map<UnitCode, UnitKeys> units;
    private volatile SignedDirectory directory;

    KeyRing(Map<UnitCode, UnitKeys> units, SignedDirectory directory) {
        this.units = Map.copyOf(units);
        this.directory = directory;
    }

    /** The service's units, nodes and certificates as this node last took them over. */
    public SignedDirectory directory() {
        return directory;
    }

    Collection<UnitKeys> all() {
        return units.values();
    }

    boolean holds(UnitCode unit) {
        return units.containsKey(unit);
    }

    /**
     * @throws Problem {@code sign.no-keys}
     */
    UnitKeys signer(UnitCode unit) {
        UnitKeys keys = units.get(unit);
        if (keys == null) {
            throw Problem.conflict("sign.no-keys").with("unit", unit.value());
        }
        return keys;
    }

    void replace(SignedDirectory newer) {
        directory = newer;
    }

    void replace(Map<UnitCode, UnitKeys> newer) {
        units = Map.copyOf(newer);
    }
}
