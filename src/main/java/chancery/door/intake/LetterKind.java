package chancery.door.intake;

/** What sort of document was read. */
public enum LetterKind {
    /** A formal message between units of the service. */
    DISPATCH,
    /** A dispatch by which the ministry tells its posts to do something. */
    INSTRUCTION,
    /** A note in the third person between an embassy and a foreign ministry. */
    NOTE_VERBALE,
    /** A telegram, in ACP 127 form or so named. */
    CABLE,
    COMMUNIQUE,
    ARTICLE,
    UNKNOWN
}
