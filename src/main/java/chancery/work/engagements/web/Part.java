package chancery.work.engagements.web;

import chancery.kernel.Problem;
import java.util.Arrays;
import java.util.Locale;

/** The parts of an engagement that are lists of lines, each written on a form of its own. */
public enum Part {
    PARTICIPANTS,
    PROGRAMME,
    TOPICS,
    CITED,
    ACTIONS,
    GIFTS,
    COSTS;

    /** As addresses and the keys of texts have it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Part of(String path) {
        return Arrays.stream(values())
                .filter(part -> part.path().equals(path))
                .findFirst()
                .orElseThrow(() -> Problem.absent("web.nowhere"));
    }
}
