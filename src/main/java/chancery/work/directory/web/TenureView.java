package chancery.work.directory.web;

import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.directory.Institution;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.Tenure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One tenure with its history, to be read, changed or withdrawn.
 *
 * @param history former rows in sight, newest first
 * @param keeps whether the reader may change it
 */
public record TenureView(
        Tenure tenure,
        PublicPerson person,
        Institution institution,
        List<Tenure> history,
        Map<PersonId, String> names,
        List<UnitCode> units,
        boolean keeps) {

    public String name(@Nullable PersonId writer) {
        return writer == null ? "" : names.getOrDefault(writer, "");
    }
}
