package chancery.work.planning.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One objective of a plan with how its actions stand. */
public record ObjectiveLine(
        UUID objective, String strand, String title, @Nullable LocalDate due, Tally tally) {

    /** Of rows of one objective and one standing each. */
    static List<ObjectiveLine> gathered(ResultSet rows) throws SQLException {
        Map<UUID, ObjectiveLine> lines = new LinkedHashMap<>();
        while (rows.next()) {
            Tally some = rows.getString("standing") == null ? Tally.NONE : Board.tally(rows);
            ObjectiveLine line =
                    new ObjectiveLine(
                            rows.getObject("id", UUID.class),
                            rows.getString("strand"),
                            rows.getString("title"),
                            rows.getObject("due", LocalDate.class),
                            some);
            lines.merge(line.objective(), line, ObjectiveLine::with);
        }
        return List.copyOf(lines.values());
    }

    private ObjectiveLine with(ObjectiveLine more) {
        return new ObjectiveLine(objective, strand, title, due, tally.plus(more.tally));
    }
}
