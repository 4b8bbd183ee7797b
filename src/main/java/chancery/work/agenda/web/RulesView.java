package chancery.work.agenda.web;

import chancery.kernel.UnitCode;
import chancery.work.agenda.rules.Rule;
import chancery.work.agenda.rules.Suggestion;
import java.util.List;

/**
 * The rules in sight and what they propose.
 *
 * @param units whose agenda the reader keeps
 */
public record RulesView(List<Rule> rules, List<Suggestion> open, List<UnitCode> units) {
    /** The strands that a plan has unless a ministry defines its own. */
    public static final List<String> STRANDS =
            List.of("POLITICAL", "ECONOMIC", "CULTURAL", "COMMUNICATION", "OTHER");

    public boolean keeps(UnitCode unit) {
        return units.contains(unit);
    }
}
