package chancery.foundation.drawing;

import java.util.Locale;

/** How something stands. Each tone has a colour and a shape; the shape alone tells them apart. */
public enum Tone {
    /** Finished. */
    DONE("M2 2h8v8h-8z"),
    /** As it should be. */
    STEADY("M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z"),
    /** Needs watching. */
    CAUTION("M6 0.5l5.5 5.5l-5.5 5.5l-5.5-5.5z"),
    /** Late, broken, silent. */
    ALARM("M6 1l5.5 9.5h-11z"),
    /** Not begun, or nothing known. */
    QUIET("M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8z");

    /** The side of the square that a shape is drawn in. */
    public static final int SIDE = 12;

    private final String shape;

    Tone(String shape) {
        this.shape = shape;
    }

    /** SVG path data in a square of {@link #SIDE}. */
    public String shape() {
        return shape;
    }

    /** The class that the style sheet colours. */
    public String style() {
        return "t-" + name().toLowerCase(Locale.ROOT);
    }

    /** The key of its word where a picture speaks of execution. */
    public String key() {
        return "drawing.tone." + name();
    }

    /** Hatched where it fills a surface, so that it stands out without its colour. */
    public boolean hatched() {
        return switch (this) {
            case CAUTION, ALARM -> true;
            case DONE, STEADY, QUIET -> false;
        };
    }
}
