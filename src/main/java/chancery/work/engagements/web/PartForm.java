package chancery.work.engagements.web;

import chancery.work.engagements.Engagement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of one line of an engagement.
 *
 * @param position of the line; null for a new one
 * @param values what it holds, by field
 */
public record PartForm(
        Engagement engagement, Part part, @Nullable Integer position, Map<String, String> values) {

    public String file() {
        return "/engagements/" + engagement.id();
    }

    public String path() {
        return file() + "/" + part.path() + "/" + (position == null ? "new" : position);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
