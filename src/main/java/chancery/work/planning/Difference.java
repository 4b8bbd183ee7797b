package chancery.work.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What became of one line between two versions of a plan. */
public sealed interface Difference {
    Element element();

    record Added(Element element) implements Difference {}

    record Removed(Element element) implements Difference {}

    /** The line says something else, or stands under another parent. */
    record Changed(Element before, Element after) implements Difference {
        @Override
        public Element element() {
            return after;
        }
    }

    /** Every line that differs; in the order of {@code after}, what was removed at the end. */
    static List<Difference> between(PlanContent before, PlanContent after) {
        Map<UUID, Element> former = new HashMap<>();
        before.elements().forEach(e -> former.put(e.id(), e));
        List<Difference> found = new ArrayList<>();
        after.elements()
                .forEach(now -> {
                    Element then = former.remove(now.id());
                    if (then == null) {
                        found.add(new Added(now));
                    } else if (!Objects.equals(then, now)) {
                        found.add(new Changed(then, now));
                    }
                });
        before.elements()
                .filter(e -> former.containsKey(e.id()))
                .forEach(e -> found.add(new Removed(e)));
        return found;
    }
}
