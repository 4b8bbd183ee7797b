package chancery.correspondence;

/** How the numbers of the books are printed. */
public final class Numbering {
    private Numbering() {}

    /** At least four digits and the year, such as {@code 0412/2025}. */
    public static String printed(long value, int year) {
        return "%04d/%d".formatted(value, year);
    }
}
