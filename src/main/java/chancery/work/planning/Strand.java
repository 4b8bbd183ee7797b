package chancery.work.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A strand of a plan.
 *
 * @param code one of the service's strands, such as {@code POLITICAL}; equal codes are rolled up
 *     together over all posts
 */
public record Strand(UUID id, String code, String title) implements Element {
    public Strand {
        code = Texts.word("code", code);
        title = Texts.line("title", title);
    }

    @Override
    public @Nullable UUID parent() {
        return null;
    }

    @Override
    public Strand withId(UUID id) {
        return new Strand(id, code, title);
    }

    @Override
    public Strand under(UUID parent) {
        return this;
    }
}
