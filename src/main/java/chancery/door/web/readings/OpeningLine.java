package chancery.door.web.readings;

import chancery.foundation.register.Opening;

/**
 * Somebody opened something else than a dispatch.
 *
 * @param person by name
 */
public record OpeningLine(Opening opening, String person) {}
