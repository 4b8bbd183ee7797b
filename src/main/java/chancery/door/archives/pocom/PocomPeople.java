package chancery.door.archives.pocom;

import chancery.kernel.Country;
import chancery.work.directory.Handling;
import chancery.work.directory.PersonContent;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.Shelved;
import chancery.work.directory.names.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people of the archive by their id there, today's or a former one. Nothing but their names is
 * read.
 */
final class PocomPeople {
    private static final Country SERVED = Country.of("US");

    private final Map<String, Shelved.OfPerson> people = new LinkedHashMap<>();
    private final Map<String, String> renamed = new HashMap<>();

    void read(String file, PocomElement person, Handling handling) {
        String id = person.text("id");
        person.first("old-ids").stream()
                .flatMap(each -> each.all("old-id"))
                .forEach(old -> renamed.put(old.line(), id));
        people.put(
                id,
                new Shelved.OfPerson(
                        PublicPersonId.of(PocomArchive.id("person", id)),
                        PersonContent.of(name(person), PocomArchive.from(handling, file))
                                .named(names(person))
                                .in(SERVED)));
    }

    Optional<PublicPersonId> find(String id) {
        Shelved.OfPerson found = people.get(renamed.getOrDefault(id, id));
        return Optional.ofNullable(found == null ? people.get(id) : found)
                .map(Shelved.OfPerson::id);
    }

    List<Shelved.OfPerson> all() {
        return List.copyOf(people.values());
    }

    private static PersonName name(PocomElement person) {
        return new PersonName(
                person.text("persName", "forename"),
                person.text("persName", "surname"),
                person.text("persName", "genName"));
    }

    private static List<PersonName> names(PocomElement person) {
        PersonName main = name(person);
        List<PersonName> names = new ArrayList<>(List.of(main));
        person.first("persName").stream()
                .flatMap(each -> each.all("altname"))
                .map(PocomElement::line)
                .filter(each -> !each.isEmpty())
                .map(each -> otherwise(each, main))
                .forEach(names::add);
        return names;
    }

    /** Another spelling, in one line: its family name is the same one, or else its last word. */
    private static PersonName otherwise(String line, PersonName main) {
        String rest = line;
        String suffix = "";
        if (!main.suffix().isEmpty() && rest.endsWith(main.suffix())) {
            suffix = main.suffix();
            rest = rest.substring(0, rest.length() - suffix.length()).replaceAll("[,\\s]+$", "");
        }
        int cut =
                rest.endsWith(" " + main.family())
                        ? rest.length() - main.family().length()
                        : rest.lastIndexOf(' ') + 1;
        return new PersonName(rest.substring(0, cut), rest.substring(cut), suffix);
    }
}
