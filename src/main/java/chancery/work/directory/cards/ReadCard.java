package chancery.work.directory.cards;

import chancery.foundation.wording.Language;
import chancery.kernel.Problem;
import chancery.work.directory.Handling;
import chancery.work.directory.OfficeContact;
import chancery.work.directory.PersonContent;
import chancery.work.directory.names.PersonName;
import chancery.work.directory.names.Wording;
import java.util.List;

/**
 * A card as it was read; nothing is kept before a person confirms.
 *
 * @param names empty when none could be read; then it cannot be taken
 * @param function what the card calls the person, and {@code institution} where; empty for none
 * @param contacts of the office only
 * @param remarks what could not be read, what was left out and why
 */
public record ReadCard(
        List<PersonName> names,
        Wording honorific,
        Wording function,
        Wording institution,
        List<OfficeContact> contacts,
        List<Problem> remarks) {

    public boolean canBeTaken() {
        return !names.isEmpty();
    }

    /** What to call it in a list: its first name, or the institution; may be empty. */
    public String title() {
        return names.isEmpty() ? institution.in(Language.FR) : names.getFirst().full();
    }

    /** As the content of an entry. */
    public PersonContent confirmed(Handling handling) {
        return new PersonContent(names, honorific, null, contacts, handling);
    }
}
