package chancery.work.press.review;

import chancery.foundation.access.Marking;
import chancery.foundation.json.StrictJson;
import chancery.foundation.json.TextValues;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.press.Origin;
import chancery.work.press.coverage.CoverageJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reviews as rows, there and back. */
final class ReviewRows {
    private static final StrictJson JSON = CoverageJson.strict("press.json", new TextValues());

    private ReviewRows() {}

    static Review review(ResultSet row, int index) throws SQLException {
        @Nullable UUID author = row.getObject("author", UUID.class);
        return new Review(
                ReviewId.of(row.getObject("id", UUID.class)),
                Origin.valueOf(row.getString("origin")),
                UnitCode.of(row.getString("unit")),
                JSON.read(row.getString("content"), ReviewContent.class),
                Marking.of(row),
                row.getInt("version"),
                author == null ? null : PersonId.of(author),
                row.getTimestamp("changed_at").toInstant());
    }

    static ReviewLine line(ResultSet row, int index) throws SQLException {
        return new ReviewLine(
                ReviewId.of(row.getObject("id", UUID.class)),
                Origin.valueOf(row.getString("origin")),
                UnitCode.of(row.getString("unit")),
                row.getObject("day", LocalDate.class),
                row.getString("title"),
                row.getInt("items"),
                Label.ofRank(row.getInt("label")),
                row.getBoolean("sent"));
    }

    static Map<String, Object> columns(ReviewContent content) {
        return Map.of(
                "day", content.day(), "title", content.title(), "content", JSON.write(content));
    }
}
