package chancery.foundation.register;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as the log writes them: whole microseconds since 1970, up to the end of 9999. */
final class Micros {
    private static final long LAST =
            ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59.999999Z"));

    private Micros() {}

    static long of(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    /**
     * @throws IllegalArgumentException when it is before 1970 or after 9999
     */
    static Instant moment(long micros) {
        if (micros < 0 || micros > LAST) {
            throw new IllegalArgumentException("a moment " + micros + " microseconds after 1970");
        }
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
