package chancery.work.agenda.web;

import chancery.kernel.PersonId;
import chancery.work.agenda.KeyDate;
import chancery.work.agenda.Occurrence;
import chancery.work.agenda.rules.Suggestion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One key date with what was and what follows.
 *
 * @param history former versions in sight, newest first
 * @param next its next days
 * @param names of the people who wrote it
 * @param mayChange whether the reader keeps it
 */
public record KeyDateView(
        KeyDate keyDate,
        List<KeyDate> history,
        List<Occurrence> next,
        List<Suggestion> suggestions,
        Map<PersonId, String> names,
        boolean mayChange) {

    public String name(@Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
