package chancery.work.directory.web;

import chancery.kernel.UnitCode;
import chancery.work.directory.Institution;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.merging.LikelyDouble;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Entries that may be one person.
 *
 * @param shared institutions by id
 * @param functions what people are or were last, by id
 * @param units whose directory the reader keeps
 */
public record DoublesView(
        List<LikelyDouble> pairs,
        Map<InstitutionId, Institution> shared,
        Map<PublicPersonId, String> functions,
        List<UnitCode> units) {

    public List<Institution> shared(LikelyDouble pair) {
        return pair.shared().stream().map(shared::get).filter(Objects::nonNull).toList();
    }

    public String function(PublicPersonId person) {
        return functions.getOrDefault(person, "");
    }

    /** Whether the reader may decide: they keep both entries. */
    public boolean mayDecide(LikelyDouble pair) {
        return units.contains(pair.one().unit()) && units.contains(pair.two().unit());
    }
}
