package chancery.work.planning.tables;

import chancery.work.planning.ActionKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What tables in the four languages call the kinds of actions. */
final class ActionKinds {
    private static final Map<String, ActionKind> NAMES = names();

    private ActionKinds() {}

    /** Empty when the words name no kind, or say more than one. */
    static Optional<ActionKind> of(String written) {
        return Optional.ofNullable(NAMES.get(Spelt.words(written)));
    }

    private static Map<String, ActionKind> names() {
        Properties sheet = Spelt.sheet("kinds");
        Map<String, ActionKind> names = new HashMap<>();
        for (ActionKind kind : ActionKind.values()) {
            for (String name : Spelt.spellings(sheet, kind.name())) {
                names.putIfAbsent(name, kind);
            }
        }
        return names;
    }
}
