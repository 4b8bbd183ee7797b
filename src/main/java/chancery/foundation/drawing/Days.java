package chancery.foundation.drawing;

import java.time.LocalDate;

/** From one day to another, both inside. */
public record Days(LocalDate from, LocalDate to) {
    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }

    public boolean single() {
        return from.equals(to);
    }
}
