package chancery.door.intake.text;

/**
 * A word, number or sign of a letter.
 *
 * @param start first folded character
 * @param end the one after the last
 * @param text folded
 * @param shape how it is written
 * @param gap what stands between it and the token before
 */
public record Token(int start, int end, String text, Shape shape, Gap gap) {

    /** How a token is written; Arabic, which has no capitals, is always {@code LOWER}. */
    public enum Shape {
        LOWER,
        CAPITALIZED,
        /** Two letters or more, all of them capital. */
        CAPITALS,
        NUMBER,
        SIGN
    }

    /** What stands before a token. */
    public enum Gap {
        NONE,
        SPACE,
        /** The end of a line that was full, so that the sentence goes on. */
        WRAP,
        /** The end of a short line, an item of a list, or a paragraph. */
        BREAK
    }

    public boolean isWord() {
        return shape != Shape.NUMBER && shape != Shape.SIGN;
    }

    public boolean isCapital() {
        return shape == Shape.CAPITALIZED || shape == Shape.CAPITALS;
    }

    public boolean is(String folded) {
        return text.equals(folded);
    }

    /** Whether it begins a line of its own. */
    public boolean breaks() {
        return gap == Gap.BREAK;
    }
}
