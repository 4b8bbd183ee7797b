package chancery.work.directory.merging;

import java.util.HashSet;
import java.util.Set;

/** How alike two texts are: the share of runs of three letters that they have in common. */
final class Likeness {
    private Likeness() {}

    /** 0 for nothing in common, 1 for the same runs. */
    static double of(String one, String other) {
        Set<String> all = runs(one);
        Set<String> others = runs(other);
        int before = all.size() + others.size();
        all.addAll(others);
        return all.isEmpty() ? 0 : (double) (before - all.size()) / all.size();
    }

    private static Set<String> runs(String text) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + 3 <= text.length(); i++) {
            runs.add(text.substring(i, i + 3));
        }
        return runs;
    }
}
