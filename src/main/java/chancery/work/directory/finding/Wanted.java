package chancery.work.directory.finding;

/** What is looked for. */
public enum Wanted {
    PERSON,
    INSTITUTION,
    BOTH
}
