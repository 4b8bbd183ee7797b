package chancery.door.confirming.proposing;

import java.util.List;

/**
 * A value that is offered for confirmation.
 *
 * @param key by which the form and a correction name it
 * @param taken whether it is taken unless somebody says otherwise
 * @param words from which it was read
 * @param known records that it may mean, besides a new one
 */
public record Proposed<T>(String key, T value, boolean taken, Quote words, List<Choice> known) {

    /** A record that is there. */
    public record Choice(String id, String text) {}

    public Proposed {
        known = List.copyOf(known);
    }
}
