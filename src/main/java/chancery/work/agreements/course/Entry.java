package chancery.work.agreements.course;

import chancery.work.agreements.content.Party;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the agreement enters into force for us, and why.
 *
 * @param day null while it is not known
 * @param ground why, or what is still missing
 * @param act the day from which the delay was counted; null when none was
 * @param missing parties whose step is still awaited
 * @param have how many consents there are, of those that are counted
 * @param need how many are needed; 0 where they are not counted
 */
public record Entry(
        @Nullable LocalDate day,
        Ground ground,
        @Nullable LocalDate act,
        List<Party> missing,
        int have,
        int need) {
    /** On what the day rests. */
    public enum Ground {
        /** A step says so. */
        ENTERED,
        SIGNATURE,
        NAMED_DAY,
        EXCHANGE,
        RATIFICATIONS,
        /** The agreement was in force for others before we consented. */
        OUR_CONSENT,
        SIGNATURE_AWAITED,
        EXCHANGE_AWAITED,
        RATIFICATIONS_AWAITED,
        OUR_CONSENT_AWAITED,
        /** The condition is not entered. */
        UNKNOWN
    }

    public Entry {
        missing = List.copyOf(missing);
    }

    static Entry on(LocalDate day, Ground ground, @Nullable LocalDate act) {
        return new Entry(day, ground, act, List.of(), 0, 0);
    }

    static Entry awaiting(Ground ground, List<Party> missing) {
        return new Entry(null, ground, null, missing, 0, 0);
    }
}
