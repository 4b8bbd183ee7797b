package chancery.work.planning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a post wants to reach within a strand.
 *
 * @param context why it is an objective now
 * @param effect what will be different
 * @param risk what may prevent it
 * @param due the day by which it should be reached
 * @param duty the duty of the performance contract that it serves
 */
public record Objective(
        UUID id,
        UUID strand,
        String title,
        String context,
        String effect,
        String risk,
        @Nullable LocalDate due,
        @Nullable UUID duty)
        implements Element {

    public Objective {
        title = Texts.paragraph("title", title);
        context = Texts.prose("context", context);
        effect = Texts.prose("effect", effect);
        risk = Texts.prose("risk", risk);
        Texts.day("due", due);
    }

    @Override
    public UUID parent() {
        return strand;
    }

    @Override
    public Objective withId(UUID id) {
        return new Objective(id, strand, title, context, effect, risk, due, duty);
    }

    @Override
    public Objective under(UUID parent) {
        return new Objective(id, parent, title, context, effect, risk, due, duty);
    }
}
