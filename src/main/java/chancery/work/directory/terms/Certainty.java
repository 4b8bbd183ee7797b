package chancery.work.directory.terms;

/** How surely something held on a day, by what is known of its dates. */
public enum Certainty {
    CERTAIN,
    POSSIBLE,
    NO
}
