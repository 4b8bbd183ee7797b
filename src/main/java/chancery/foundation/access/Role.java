package chancery.foundation.access;

/** What somebody does in a unit. One person may hold several roles, in several units. */
public enum Role {
    DESK_OFFICER,
    COUNSELLOR,
    HEAD_OF_MISSION,
    HEAD_OF_UNIT,
    REGISTRY_CLERK,
    DEPARTMENT_OFFICER,
    PLANNING_OFFICER,
    PRESS_OFFICER,
    /** Watches links and keys; moves what is sealed and reads none of it. */
    COMMUNICATIONS_OFFICER,
    /** Manages people and the node; reads no content. */
    ADMINISTRATOR,
    /** Asks who received and who read; reads no content. */
    INSPECTOR;

    /** Whether the role is one of those that work on the unit's dispatches. */
    public boolean worksOnDispatches() {
        return switch (this) {
            case DESK_OFFICER,
                    COUNSELLOR,
                    HEAD_OF_MISSION,
                    HEAD_OF_UNIT,
                    REGISTRY_CLERK,
                    DEPARTMENT_OFFICER,
                    PLANNING_OFFICER,
                    PRESS_OFFICER ->
                    true;
            case COMMUNICATIONS_OFFICER, ADMINISTRATOR, INSPECTOR -> false;
        };
    }

    /** Whether the role signs for its unit without a delegation. */
    public boolean heads() {
        return this == HEAD_OF_MISSION || this == HEAD_OF_UNIT;
    }

    /** Whether two persons are needed to give it: it signs, gives rights, or sees who read what. */
    public boolean isGuarded() {
        return switch (this) {
            case HEAD_OF_MISSION, HEAD_OF_UNIT, ADMINISTRATOR, INSPECTOR -> true;
            case DESK_OFFICER,
                    COUNSELLOR,
                    REGISTRY_CLERK,
                    DEPARTMENT_OFFICER,
                    PLANNING_OFFICER,
                    PRESS_OFFICER,
                    COMMUNICATIONS_OFFICER ->
                    false;
        };
    }
}
