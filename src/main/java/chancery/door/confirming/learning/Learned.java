package chancery.door.confirming.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The corrections that one reader may see, to be looked up. */
public final class Learned {
    /** Nothing was learned. */
    public static final Learned NOTHING = new Learned(List.of());

    private final Map<Correction.Kind, Map<String, Correction>> known = new HashMap<>();

    Learned(List<LearnedName> names) {
        for (LearnedName each : names) {
            known.computeIfAbsent(each.correction().kind(), _ -> new HashMap<>())
                    .putIfAbsent(each.correction().folded(), each.correction());
        }
    }

    /**
     * How it is written since.
     *
     * @param person whose it is; empty for a name
     * @param read as the document has it
     */
    public Optional<Correction> of(Correction.Kind kind, String person, String read) {
        return Optional.ofNullable(
                known.getOrDefault(kind, Map.of()).get(Correction.folded(person, read)));
    }
}
