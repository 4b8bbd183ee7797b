package chancery.correspondence.web;

import chancery.foundation.access.Names;
import chancery.foundation.access.Unit;
import chancery.kernel.UnitCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the units are called, for pages that know only their codes. */
public final class UnitNames {
    private final Map<String, Names> names;

    UnitNames(List<Unit> units) {
        this.names =
                units.stream().collect(Collectors.toMap(unit -> unit.code().value(), Unit::names));
    }

    /**
     * @param language {@code fr}, {@code en}, {@code es} or {@code ar}
     * @return the code itself for a unit that is no longer there
     */
    public String of(UnitCode unit, String language) {
        return of(unit.value(), language);
    }

    public String of(String unit, String language) {
        Names found = names.get(unit);
        return found == null ? unit : found.in(language);
    }
}
