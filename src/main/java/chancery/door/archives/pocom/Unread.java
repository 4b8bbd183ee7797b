package chancery.door.archives.pocom;

/**
 * Something of the archive that was not taken, or not wholly.
 *
 * @param where the file, and the entry within it
 */
public record Unread(String where, Reason reason) {
    /** Why it was not. */
    public enum Reason {
        /** The file is no XML, or not of this archive's form. */
        FILE("not in the form of the archive"),
        /** It names a person who is not in the archive. */
        PERSON("names a person who is not in the archive"),
        /** The same appointment stands twice in the source. */
        TWICE("stands twice in the source"),
        /** A date that is none, or an end before the beginning; taken without that date. */
        DATE("taken without a date that cannot be");

        private final String reason;

        Reason(String reason) {
            this.reason = reason;
        }

        /** In English, to follow the place. */
        public String reason() {
            return reason;
        }
    }
}
