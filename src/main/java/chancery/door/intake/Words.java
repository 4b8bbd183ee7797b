package chancery.door.intake;

/**
 * A stretch of a letter.
 *
 * @param start first folded character
 * @param end the one after the last
 */
record Words(int start, int end) {
    boolean overlaps(Words other) {
        return start < other.end && other.start < end;
    }

    boolean contains(int offset) {
        return start <= offset && offset < end;
    }
}
