package chancery.door.archives;

import chancery.correspondence.ArchivedDispatch.Enclosure;
import java.util.List;

/**
 * A document as a volume prints it.
 *
 * @param plain the words of the body
 */
record PrintedLetter(
        PrintedHead head,
        String bodyHtml,
        String plain,
        String language,
        List<Enclosure> enclosures) {}
