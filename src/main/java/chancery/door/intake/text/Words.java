package chancery.door.intake.text;

/**
 * A stretch of a letter.
 *
 * @param start first folded character
 * @param end the one after the last
 */
public record Words(int start, int end) {
    public boolean overlaps(Words other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }
}
