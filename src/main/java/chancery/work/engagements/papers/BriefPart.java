package chancery.work.engagements.papers;

import chancery.kernel.Ref;
import java.util.Arrays;

/** What a brief tells of what other rooms know, in this order. */
public enum BriefPart {
    AGREEMENTS("agreement"),
    COVERAGE("coverage"),
    COMMUNIQUES("communique"),
    KEY_DATES("key-date"),
    DISPATCHES("dispatch"),
    ACTIONS("action"),
    FUNCTIONS("tenure"),
    OTHER("other");

    private final String kind;

    BriefPart(String kind) {
        this.kind = kind;
    }

    static BriefPart of(Ref ref) {
        return Arrays.stream(values())
                .filter(part -> part.kind.equals(ref.kind()))
                .findFirst()
                .orElse(OTHER);
    }

    /** Of its heading. */
    public String key() {
        return "brief.known." + kind;
    }
}
