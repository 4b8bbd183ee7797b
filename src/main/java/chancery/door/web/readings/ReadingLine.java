package chancery.door.web.readings;

import chancery.foundation.register.Reading;

/**
 * Somebody opened a dispatch.
 *
 * @param dispatch the unit that wrote it and its number
 */
public record ReadingLine(Reading reading, String person, String dispatch) {}
