package chancery.work.directory;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.work.directory.names.PersonName;
import chancery.work.directory.names.Script;
import chancery.work.directory.names.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person in their public functions.
 *
 * @param names 1 to 20 spellings; the first of each script is the one that is shown in it
 * @param honorific how they are addressed, such as {@code S.E. M.}; may be empty
 * @param country which they serve; null when they serve none
 * @param contacts at most 10, of their office
 */
public record PersonContent(
        List<PersonName> names,
        Wording honorific,
        @Nullable Country country,
        List<OfficeContact> contacts,
        Handling handling) {
    public static final int MOST_NAMES = 20;
    public static final int MOST_CONTACTS = 10;

    /**
     * @throws Problem {@code directory.name} without a name, {@code directory.many} past a limit
     */
    public PersonContent {
        names = List.copyOf(names).stream().distinct().toList();
        contacts = List.copyOf(contacts).stream().distinct().toList();
        if (names.isEmpty()) {
            throw Problem.refused("directory.name").at("family");
        }
        atMost(names, MOST_NAMES, "names");
        atMost(contacts, MOST_CONTACTS, "contacts");
    }

    public static PersonContent of(PersonName name, Handling handling) {
        return new PersonContent(List.of(name), Wording.NONE, null, List.of(), handling);
    }

    public PersonContent named(List<PersonName> spellings) {
        return new PersonContent(spellings, honorific, country, contacts, handling);
    }

    public PersonContent in(@Nullable Country served) {
        return new PersonContent(names, honorific, served, contacts, handling);
    }

    public PersonContent addressed(Wording how) {
        return new PersonContent(names, how, country, contacts, handling);
    }

    public PersonContent reached(List<OfficeContact> how) {
        return new PersonContent(names, honorific, country, how, handling);
    }

    public PersonContent handled(Handling otherwise) {
        return new PersonContent(names, honorific, country, contacts, otherwise);
    }

    /** The spelling for readers of that language: in its script, or else the first. */
    public PersonName name(Language language) {
        Script wanted = language == Language.AR ? Script.ARABIC : Script.LATIN;
        return names.stream()
                .filter(name -> name.script() == wanted)
                .findFirst()
                .orElse(names.getFirst());
    }

    private static void atMost(List<?> list, int most, String field) {
        if (list.size() > most) {
            throw Problem.refused("directory.many").at(field).with("most", most);
        }
    }
}
