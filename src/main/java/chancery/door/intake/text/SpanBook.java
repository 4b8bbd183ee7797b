package chancery.door.intake.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes down which value came from which words, and hands the bare values on. */
public final class SpanBook {
    private final Letter letter;
    private final Map<String, Span> spans = new LinkedHashMap<>();

    public SpanBook(Letter letter) {
        this.letter = letter;
    }

    public <T> @Nullable T one(String path, @Nullable Found<T> found) {
        if (found == null) {
            return null;
        }
        spans.put(path, span(found));
        return found.value();
    }

    public <T> List<T> list(String path, List<Found<T>> found) {
        List<T> values = new ArrayList<>();
        for (Found<T> each : found) {
            Span span = span(each);
            spans.merge(path, span, Span::with);
            spans.put(path + "[" + values.size() + "]", span);
            values.add(each.value());
        }
        return values;
    }

    private Span span(Found<?> found) {
        return letter.folded().span(found.start(), found.end());
    }

    public Map<String, Span> spans() {
        return spans;
    }
}
