package chancery.work.engagements.commitments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a promise stands on a day; what is late comes first. */
public enum Standing {
    LATE,
    /** Due within {@link #SOON_DAYS} days. */
    SOON,
    OPEN,
    KEPT,
    BROKEN,
    OVERTAKEN;

    /** How long before it is due a promise is brought up. */
    public static final int SOON_DAYS = 14;

    static Standing of(Outcome outcome, @Nullable LocalDate due, LocalDate today) {
        return switch (outcome) {
            case Outcome.Decided decided ->
                    switch (decided.verdict()) {
                        case KEPT -> KEPT;
                        case BROKEN -> BROKEN;
                        case OVERTAKEN -> OVERTAKEN;
                    };
            case Outcome.Open _ when due == null -> OPEN;
            case Outcome.Open _ when due.isBefore(today) -> LATE;
            case Outcome.Open _ when !due.isAfter(today.plusDays(SOON_DAYS)) -> SOON;
            case Outcome.Open _ -> OPEN;
        };
    }

    public boolean isOpen() {
        return this == LATE || this == SOON || this == OPEN;
    }
}
