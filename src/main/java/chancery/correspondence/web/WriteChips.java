package chancery.correspondence.web;

import chancery.correspondence.Reference;
import chancery.kernel.UnitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been chosen in a picker of the Write page: the field's values with what is shown. */
public final class WriteChips {
    private WriteChips() {}

    public static Map<String, String> units(
            List<UnitCode> units, UnitNames names, String language) {
        Map<String, String> chips = new LinkedHashMap<>();
        for (UnitCode unit : units) {
            chips.put(unit.value(), unit.value() + " – " + names.of(unit, language));
        }
        return chips;
    }

    public static Map<String, String> references(List<Reference> references) {
        Map<String, String> chips = new LinkedHashMap<>();
        references.forEach(r -> chips.put(CitedReference.field(r), r.text()));
        return chips;
    }
}
