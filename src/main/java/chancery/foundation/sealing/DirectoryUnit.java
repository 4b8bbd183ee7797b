package chancery.foundation.sealing;

import chancery.kernel.UnitCode;

/**
 * An addressable part of the service, as the directory has it.
 *
 * @param node the name of the node that receives for it
 * @param archive whether every encrypted dispatch is sealed for it as well, so that the ministry
 *     can read it when posts have destroyed their old keys
 */
public record DirectoryUnit(
        UnitCode code, DisplayNames names, Kind kind, String node, boolean archive) {

    public enum Kind {
        MINISTRY_UNIT,
        POST
    }
}
