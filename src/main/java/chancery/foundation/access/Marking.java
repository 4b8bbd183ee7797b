package chancery.foundation.access;

import chancery.kernel.Distribution;
import chancery.kernel.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;

/** A distribution as rows hold it, in the columns {@code label} and {@code compartments}. */
public final class Marking {
    private Marking() {}

    /** The parameters {@code label} and {@code compartments} of a statement. */
    public static Map<String, Object> columns(Distribution distribution) {
        return Map.of(
                "label",
                distribution.label().rank(),
                "compartments",
                distribution.compartments().toArray(String[]::new));
    }

    public static Distribution of(ResultSet row) throws SQLException {
        return Distribution.of(
                Label.ofRank(row.getInt("label")),
                Arrays.asList((String[]) row.getArray("compartments").getArray()));
    }
}
