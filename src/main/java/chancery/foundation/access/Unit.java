package chancery.foundation.access;

import chancery.kernel.UnitCode;

/**
 * An addressable part of the service.
 *
 * @param node the node that holds its keys and its books
 * @param archive whether everything sealed is also sealed for it
 * @param active whether it may still be addressed
 */
public record Unit(
        UnitCode code, Kind kind, String node, boolean archive, Names names, boolean active) {
    /** What a unit is in the organisation. */
    public enum Kind {
        MINISTRY_UNIT,
        POST
    }
}
