package chancery.door.intake;

import chancery.door.intake.text.Words;
import java.util.List;

/**
 * A label and what stands behind it.
 *
 * @param label the label itself
 * @param values the stretches of the value, one per line; empty when nothing stands there
 */
record Labelled(HeaderField field, Words label, List<Words> values) {
    Labelled {
        values = List.copyOf(values);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** From the first word of the value to its last. */
    Words value() {
        return new Words(values.getFirst().start(), values.getLast().end());
    }
}
