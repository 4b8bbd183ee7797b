package chancery.work.agreements.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * That an obligation was fulfilled.
 *
 * @param due for which of its days
 * @param day when it was done
 * @param evidence what shows it
 */
public record Fulfilment(
        UUID id,
        UUID obligation,
        LocalDate due,
        LocalDate day,
        String note,
        List<Source> evidence,
        String author,
        Instant at) {
    private static final int MOST_EVIDENCE = 40;

    public Fulfilment {
        Objects.requireNonNull(id);
        Objects.requireNonNull(obligation);
        Wording.day("due", Objects.requireNonNull(due));
        Wording.day("day", Objects.requireNonNull(day));
        note = Wording.prose("note", note);
        evidence = evidence.stream().filter(each -> !each.empty()).toList();
        Wording.atMost("evidence", evidence.size(), MOST_EVIDENCE);
        author = Wording.line("author", author);
    }
}
