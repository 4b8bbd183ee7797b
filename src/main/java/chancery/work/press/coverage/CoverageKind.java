package chancery.work.press.coverage;

/** What sort of item an outlet published. */
public enum CoverageKind {
    ARTICLE,
    INTERVIEW,
    FEATURE,
    SUPPLEMENT,
    BROADCAST
}
