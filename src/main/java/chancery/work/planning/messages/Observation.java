package chancery.work.planning.messages;

import chancery.work.planning.Texts;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the ministry's unit remarks on a submitted plan.
 *
 * @param line of the plan; none when it is about the whole
 * @param author by name
 */
public record Observation(UUID id, @Nullable UUID line, String text, String author) {
    public Observation {
        Objects.requireNonNull(id);
        text = Texts.required("text", Texts.prose("text", text));
        author = Texts.line("author", author);
    }
}
