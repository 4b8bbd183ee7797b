package chancery.door.confirming;

import chancery.kernel.Ref;
import org.jspecify.annotations.Nullable;

/**
 * What became of something that a document tells.
 *
 * @param title in the words of whoever confirmed it, or of the document where it was left
 * @param ref the record; null for what was left
 */
public record Finding(Section section, Outcome outcome, String title, @Nullable Ref ref) {
    private static final int LONGEST = 2_000;

    /** Whether a record was made, or was there already, or nothing was taken over. */
    public enum Outcome {
        MADE,
        JOINED,
        LEFT
    }

    public Finding {
        title = title.substring(0, Math.min(LONGEST, title.length()));
    }

    public static Finding made(Section section, String title, Ref ref) {
        return new Finding(section, Outcome.MADE, title, ref);
    }

    public static Finding joined(Section section, String title, Ref ref) {
        return new Finding(section, Outcome.JOINED, title, ref);
    }

    public static Finding left(Section section, String title) {
        return new Finding(section, Outcome.LEFT, title, null);
    }
}
