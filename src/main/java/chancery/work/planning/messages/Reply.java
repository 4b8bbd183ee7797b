package chancery.work.planning.messages;

import chancery.work.planning.Texts;
import java.util.Objects;
import java.util.UUID;

/**
 * What the post answers to an observation.
 *
 * @param author by name
 */
public record Reply(UUID observation, String text, String author) {
    public Reply {
        Objects.requireNonNull(observation);
        text = Texts.required("text", Texts.prose("text", text));
        author = Texts.line("author", author);
    }
}
