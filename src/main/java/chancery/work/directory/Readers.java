package chancery.work.directory;

import chancery.kernel.UnitCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who needs to know an entry, besides the unit that keeps it.
 *
 * @param everybody of this node
 * @param units whose staff do, when not everybody does
 */
public record Readers(boolean everybody, SortedSet<UnitCode> units) {
    public static final Readers EVERYBODY = new Readers(true, new TreeSet<>());

    /** Nobody but the unit that keeps it. */
    public static final Readers UNIT = new Readers(false, new TreeSet<>());

    private static final String PUBLIC = "public";
    private static final String OF_UNIT = "unit:";

    public Readers {
        units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
    }

    public static Readers of(Collection<UnitCode> units) {
        return new Readers(false, new TreeSet<>(units));
    }

    /** The keys of need-to-know that an entry of the unit carries. */
    List<String> keys(UnitCode keeper) {
        List<String> keys = new ArrayList<>();
        keys.add(OF_UNIT + keeper);
        if (everybody) {
            keys.add(PUBLIC);
        }
        units.stream()
                .map(unit -> OF_UNIT + unit)
                .filter(key -> !keys.contains(key))
                .forEach(keys::add);
        return keys;
    }

    static Readers ofKeys(UnitCode keeper, List<String> keys) {
        SortedSet<UnitCode> units = new TreeSet<>();
        for (String key : keys) {
            if (key.startsWith(OF_UNIT) && !key.equals(OF_UNIT + keeper)) {
                units.add(UnitCode.of(key.substring(OF_UNIT.length())));
            }
        }
        return new Readers(keys.contains(PUBLIC), units);
    }
}
