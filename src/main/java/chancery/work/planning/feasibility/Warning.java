package chancery.work.planning.feasibility;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that will probably not work.
 *
 * @param line that it is about; none when it is about the whole plan
 * @param values that its text shows
 */
public record Warning(@Nullable UUID line, Kind kind, Map<String, Object> values) {
    public Warning {
        values = Map.copyOf(values);
    }

    public enum Kind {
        /** An action ends after the day by which its objective should be reached. */
        AFTER_OBJECTIVE,
        /** An action lies wholly outside the year of the plan. */
        OUTSIDE_YEAR,
        NO_DATES,
        NO_OWNER,
        /** Somebody has {@value Feasibility#BUSY} actions or more on one day. */
        OWNER_BUSY,
        /** An action begins or ends on a public holiday of the host country. */
        ON_HOLIDAY,
        /** An action goes on during an election of the host country. */
        OVER_ELECTION,
        OVER_BUDGET,
        /** Money in another currency than the contract's cannot be compared with it. */
        OTHER_CURRENCY,
        NO_BASELINE,
        NO_TARGET,
        /** An objective without an action that stands. */
        NO_ACTION
    }

    /** The key of its text. */
    public String key() {
        return "feasibility." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
