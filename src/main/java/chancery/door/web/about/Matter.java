package chancery.door.web.about;

import chancery.kernel.Ref;
import java.util.Arrays;

/** What an event of a timeline is, as a reader chooses among them. */
public enum Matter {
    ENGAGEMENT("engagement"),
    COMMITMENT("commitment"),
    AGREEMENT("agreement"),
    DISPATCH("dispatch"),
    ACTION("action"),
    KEY_DATE("key-date"),
    COVERAGE("coverage"),
    COMMUNIQUE("communique"),
    REVIEW("press-review"),
    FUNCTION("tenure"),
    OTHER("");

    private final String kind;

    Matter(String kind) {
        this.kind = kind;
    }

    /** What an event is whose own identity this is. */
    public static Matter of(Ref ref) {
        return Arrays.stream(values())
                .filter(each -> each.kind.equals(ref.kind()))
                .findFirst()
                .orElse(OTHER);
    }
}
