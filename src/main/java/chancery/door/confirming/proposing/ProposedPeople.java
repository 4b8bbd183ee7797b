package chancery.door.confirming.proposing;

import chancery.door.confirming.ConfirmedPerson;
import chancery.door.confirming.DirectoryMatches;
import chancery.door.confirming.Entry;
import chancery.door.intake.ReadDocument;
import chancery.door.intake.people.ReadPerson;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.work.directory.finding.Found;
import chancery.work.engagements.Side;
import java.util.List;
import java.util.Objects;

/**
 * The people of a document: those whom the directory has are offered first, our own staff needs no
 * entry there, the others get one.
 */
final class ProposedPeople {
    private final PersonId me;
    private final DirectoryMatches matches;
    private final List<Person> staff;
    private final Language language;

    ProposedPeople(PersonId me, DirectoryMatches matches, List<Person> staff, Language language) {
        this.me = me;
        this.matches = matches;
        this.staff = staff;
        this.language = language;
    }

    List<Proposed<ConfirmedPerson>> of(ReadDocument read, String text) {
        return Indexed.of(read.people(), (i, person) -> proposed("people-" + i, person, text));
    }

    private Proposed<ConfirmedPerson> proposed(String key, ReadPerson person, String text) {
        List<Found> found = matches.people(me, person.name(), language);
        NameParts name = NameParts.of(person.name());
        String function = Objects.requireNonNullElse(person.function(), "");
        return new Proposed<>(
                key,
                new ConfirmedPerson(
                        key,
                        entry(person, found),
                        Side.valueOf(person.side().name()),
                        name.given(),
                        name.family(),
                        Objects.requireNonNullElse(person.honorific(), ""),
                        function,
                        Objects.requireNonNullElseGet(
                                person.institution(),
                                () -> ImpliedInstitution.of(function).orElse("")),
                        Proposing.country(person.country()),
                        true),
                true,
                Quote.of(text, person.span()),
                found.stream().map(ProposedPeople::choice).toList());
    }

    private Entry entry(ReadPerson person, List<Found> found) {
        boolean ours =
                staff.stream()
                        .anyMatch(
                                each -> DirectoryMatches.isSamePerson(each.name(), person.name()));
        return found.stream()
                .filter(each -> DirectoryMatches.isSamePerson(each.name(), person.name()))
                .findFirst()
                .map(each -> Entry.parse(each.ref().id()))
                .orElse(ours ? Entry.NONE : Entry.NEW);
    }

    static Proposed.Choice choice(Found found) {
        return new Proposed.Choice(
                found.ref().id(),
                found.detail().isEmpty() ? found.name() : found.name() + " – " + found.detail());
    }
}
