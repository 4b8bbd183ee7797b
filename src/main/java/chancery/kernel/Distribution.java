package chancery.kernel;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A label with its compartments. A reader must hold at least the label and every compartment.
 *
 * @param compartments names in upper case, sorted; empty for none
 */
public record Distribution(Label label, SortedSet<String> compartments) {

    public static final Distribution UNMARKED = of(Label.UNMARKED);

    public Distribution {
        compartments = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(compartments));
    }

    public static Distribution of(Label label) {
        return new Distribution(label, new TreeSet<>());
    }

    public static Distribution of(Label label, Collection<String> compartments) {
        return new Distribution(label, new TreeSet<>(compartments));
    }

    /** Whether somebody cleared for this may read what is marked {@code content}. */
    public boolean covers(Distribution content) {
        return content.label.atMost(label) && compartments.containsAll(content.compartments);
    }
}
