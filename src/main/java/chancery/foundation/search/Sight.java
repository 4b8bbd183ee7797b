package chancery.foundation.search;

import java.util.Set;

/**
 * What somebody may see: content whose label is at most {@code label}, whose compartments they all
 * hold, and one of whose readers' keys is theirs.
 *
 * @param label a rank; -1 sees nothing
 */
public record Sight(Set<String> keys, int label, Set<String> compartments) {

    public static final Sight NOTHING = new Sight(Set.of(), -1, Set.of());

    public Sight {
        keys = Set.copyOf(keys);
        compartments = Set.copyOf(compartments);
    }
}
