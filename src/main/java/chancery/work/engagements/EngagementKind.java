package chancery.work.engagements;

/** What sort of thing is done with others. */
public enum EngagementKind {
    /** Somebody comes, or one of ours goes. */
    VISIT,
    /** Several come or go together, such as a parliamentary group or business people. */
    DELEGATION,
    MEETING,
    CALL,
    WORKING_MEAL,
    /** A reception, a conference, an exhibition: with a number of guests. */
    EVENT,
    OTHER
}
