package chancery.work.engagements.archives;

/** Which published list is read. */
public enum PastList {
    /** Visits of foreign leaders: {@code visits/visit}. */
    VISITS("visit"),
    /** Journeys of presidents and secretaries of state: {@code trips/trip}. */
    TRAVELS("trip");

    private final String element;

    PastList(String element) {
        this.element = element;
    }

    /** The element of one entry. */
    String element() {
        return element;
    }

    String source(String id) {
        return switch (this) {
            case VISITS -> "visits:" + id;
            case TRAVELS -> "travels:" + id;
        };
    }
}
