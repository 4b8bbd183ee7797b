package chancery.work.directory.web;

import chancery.kernel.UnitCode;
import chancery.work.directory.OfficeContact;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.names.PersonName;
import chancery.work.directory.names.Script;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form for a person.
 *
 * @param person the entry that is changed; null for a new one
 * @param usual the retention date that is proposed
 */
public record PersonForm(@Nullable PublicPerson person, List<UnitCode> units, LocalDate usual) {

    /** The first name of the script; null when there is none. */
    public @Nullable PersonName name(Script script) {
        return names().stream().filter(name -> name.script() == script).findFirst().orElse(null);
    }

    /** The other spellings, one a line. */
    public String spellings() {
        return names().stream()
                .filter(name ->
                        !name.equals(name(Script.LATIN)) && !name.equals(name(Script.ARABIC)))
                .map(PersonName::inverted)
                .collect(Collectors.joining("\n"));
    }

    /** What is known to reach the office by that means, one a line. */
    public String contacts(OfficeContact.Kind kind) {
        return person == null
                ? ""
                : person.content().contacts().stream()
                        .filter(contact -> contact.kind() == kind)
                        .map(OfficeContact::value)
                        .collect(Collectors.joining("\n"));
    }

    private List<PersonName> names() {
        return person == null ? List.of() : person.content().names();
    }
}
