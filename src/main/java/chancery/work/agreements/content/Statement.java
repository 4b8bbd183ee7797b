package chancery.work.agreements.content;

import chancery.kernel.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a party declares about the agreement, or about another's declaration.
 *
 * @param party null for the depositary or another
 * @param about the statement that is objected to or withdrawn
 */
public record Statement(
        UUID id,
        Kind kind,
        @Nullable UUID party,
        LocalDate day,
        String text,
        Source source,
        @Nullable UUID about,
        String author,
        Instant at) {
    /** What sort of statement. */
    public enum Kind {
        RESERVATION,
        DECLARATION,
        OBJECTION,
        WITHDRAWAL;

        /** Whether it speaks of another statement. */
        public boolean answers() {
            return this == OBJECTION || this == WITHDRAWAL;
        }
    }

    /**
     * @throws Problem {@code agreement.statement-about} when an objection or withdrawal does not
     *     say of what
     */
    public Statement {
        Objects.requireNonNull(id);
        Objects.requireNonNull(source);
        Wording.day("day", day);
        text = Wording.required("text", Wording.prose("text", text));
        author = Wording.line("author", author);
        if (kind.answers() != (about != null)) {
            throw Problem.refused("agreement.statement-about").at("about");
        }
    }
}
