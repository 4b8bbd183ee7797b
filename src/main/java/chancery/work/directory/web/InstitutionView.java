package chancery.work.directory.web;

import chancery.kernel.PersonId;
import chancery.work.directory.Held;
import chancery.work.directory.Institution;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An institution with who is or was in it.
 *
 * @param parent what it belongs to; null for nothing, or nothing in sight
 * @param on the day for which members are shown
 * @param members of that day in the order of protocol
 * @param others tenures that were not held on that day, newest first
 * @param keeps whether the reader may change it
 */
public record InstitutionView(
        Institution institution,
        @Nullable Institution parent,
        List<Institution> parts,
        LocalDate on,
        List<Held> members,
        List<Held> others,
        List<Institution> history,
        Map<PersonId, String> names,
        boolean keeps) {

    public String name(@Nullable PersonId writer) {
        return writer == null ? "" : names.getOrDefault(writer, "");
    }
}
