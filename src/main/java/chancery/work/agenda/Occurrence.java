package chancery.work.agenda;

import java.time.LocalDate;

/** One coming of a key date. */
public record Occurrence(KeyDate keyDate, When when) {
    public LocalDate first() {
        return when.first();
    }

    public LocalDate last() {
        return when.last();
    }

    /**
     * The year that an anniversary turns, counted from its first day; 0 for what does not come back
     * yearly.
     */
    public int years() {
        return keyDate.content().kind() == KeyDateKind.ANNIVERSARY
                        && keyDate.content().recurrence() != null
                ? first().getYear() - keyDate.content().when().first().getYear()
                : 0;
    }
}
