package chancery.work.planning.messages;

import chancery.foundation.wording.Language;

/**
 * The text of a dispatch that the program proposes.
 *
 * @param body in the small HTML of {@link chancery.correspondence.BodyText}
 */
record PlanLetter(Language language, String subject, String body) {}
