package chancery.door.confirming;

import chancery.kernel.Problem;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Whether something has an entry in the room that keeps such things, or is to get one. */
public sealed interface Entry {
    Entry NEW = new New();
    Entry NONE = new None();

    /** It gets one. */
    record New() implements Entry {
        @Override
        public String toString() {
            return "NEW";
        }
    }

    /** It gets none, and is only named where it was. */
    record None() implements Entry {
        @Override
        public String toString() {
            return "NONE";
        }
    }

    /** It has one. */
    record Known(UUID id) implements Entry {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /**
     * {@code NEW}, {@code NONE}, or the identity of an entry.
     *
     * @throws Problem {@code confirm.entry}
     */
    @JsonCreator
    static Entry parse(String text) {
        return switch (text) {
            case "NEW" -> NEW;
            case "NONE" -> NONE;
            default -> {
                try {
                    yield new Known(UUID.fromString(text));
                } catch (IllegalArgumentException e) {
                    throw Problem.refused("confirm.entry").with("value", text);
                }
            }
        };
    }

    /** As {@link #parse} reads it. */
    @JsonValue
    default String text() {
        return toString();
    }
}
