package chancery.work.engagements.web;

import chancery.foundation.access.Person;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.engagements.Citation;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentContent;
import chancery.work.engagements.commitments.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One promise with what was and what became of it.
 *
 * @param history former versions in sight, newest first
 * @param pages of what it names, as far as the reader may see them
 * @param names of the people who wrote it
 * @param staff who may be made responsible
 * @param mayChange whether the reader keeps it
 * @param counterpart the other side's half of what both promised; null for none in sight
 */
public record CommitmentView(
        Commitment commitment,
        List<Commitment> history,
        Map<Ref, String> pages,
        Map<PersonId, String> names,
        List<Person> staff,
        boolean mayChange,
        @Nullable Commitment counterpart,
        LocalDate today) {

    public CommitmentContent content() {
        return commitment.content();
    }

    /** What was decided, or null while it is open. */
    public Outcome.@Nullable Decided decided() {
        return switch (commitment.outcome()) {
            case Outcome.Open _ -> null;
            case Outcome.Decided decided -> decided;
        };
    }

    public String name(@Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    /** The page of what is cited, or null. */
    public @Nullable String page(@Nullable Citation citation) {
        Ref ref = citation == null ? null : citation.ref();
        return ref == null ? null : pages.get(ref);
    }

    /** As a form sends it back; empty for none. */
    public String ref(@Nullable Citation citation) {
        Ref ref = citation == null ? null : citation.ref();
        return ref == null ? "" : ref.toString();
    }
}
