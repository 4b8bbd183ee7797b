package chancery.work.press.communiques;

/** How far a communiqué has come. */
public enum CommuniqueState {
    DRAFTED,
    /** The other side has it, or has sent its own. */
    PROPOSED,
    /** Both sides stand by it; it changes only when it is opened again. */
    AGREED,
    /** Published. It stands; a mistake in it is corrected by a new one. */
    RELEASED,
    /** Given up before it was published. */
    WITHDRAWN;

    /** Whether its texts may be written. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFTED, PROPOSED -> true;
            case AGREED, RELEASED, WITHDRAWN -> false;
        };
    }

    /** Whether nothing follows any more. */
    public boolean isFinal() {
        return switch (this) {
            case DRAFTED, PROPOSED, AGREED -> false;
            case RELEASED, WITHDRAWN -> true;
        };
    }
}
