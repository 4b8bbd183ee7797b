package chancery.work.planning.execution.web;

/** Which lines the page of execution shows. */
public enum Shown {
    ALL,
    /** Actions that are late or at risk. */
    BEHIND;

    /** As an address says it. */
    public String code() {
        return switch (this) {
            case ALL -> "all";
            case BEHIND -> "behind";
        };
    }

    /** What an address asks for; all when it asks for something else. */
    static Shown read(String code) {
        return code.equals(BEHIND.code()) ? BEHIND : ALL;
    }
}
