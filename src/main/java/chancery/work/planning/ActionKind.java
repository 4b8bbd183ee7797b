package chancery.work.planning;

/** What sort of thing an action is. */
public enum ActionKind {
    VISIT,
    MEETING,
    NEGOTIATION,
    SIGNATURE,
    EVENT,
    EXHIBITION,
    CAMPAIGN,
    MISSION,
    TRAINING,
    PUBLICATION,
    STUDY,
    OTHER
}
