package chancery.work.planning.synthesis;

import chancery.work.planning.ActionStanding;

/** Actions that an account tells of together, in its order. */
enum Group {
    DONE("done"),
    UNDER_WAY("under-way"),
    LATE("late"),
    PLANNED("planned"),
    GIVEN_UP("given-up");

    private final String key;

    Group(String key) {
        this.key = key;
    }

    static Group of(ActionStanding standing) {
        return switch (standing) {
            case DONE -> DONE;
            case ON_TRACK, AT_RISK -> UNDER_WAY;
            case LATE -> LATE;
            case PLANNED -> PLANNED;
            case CANCELLED -> GIVEN_UP;
        };
    }

    /** Under which its words are found. */
    String key() {
        return key;
    }
}
