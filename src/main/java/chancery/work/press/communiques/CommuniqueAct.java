package chancery.work.press.communiques;

/** What somebody did that made a version of a communiqué. */
public enum CommuniqueAct {
    DRAFTED,
    CHANGED,
    PROPOSED,
    /** The other side's version was written down. */
    ANSWERED,
    AGREED,
    /** What was agreed is talked about again. */
    REOPENED,
    RELEASED,
    WITHDRAWN
}
