package chancery.door.confirming.proposing;

import chancery.door.confirming.ConfirmedPerson;
import chancery.door.confirming.DirectoryMatches;
import chancery.door.confirming.Entry;
import chancery.door.confirming.ImpliedInstitution;
import chancery.door.confirming.learning.Correction;
import chancery.door.confirming.learning.Correction.Kind;
import chancery.door.confirming.learning.Learned;
import chancery.door.intake.ReadDocument;
import chancery.door.intake.people.ReadPerson;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.work.directory.OfficialFunction;
import chancery.work.directory.finding.Found;
import chancery.work.engagements.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The people of a document: those whom the directory has are offered first, our own staff needs no
 * entry there, the others get one.
 */
final class ProposedPeople {
    private final PersonId me;
    private final DirectoryMatches matches;
    private final List<Person> staff;
    private final Learned learned;
    private final Language language;

    ProposedPeople(
            PersonId me,
            DirectoryMatches matches,
            List<Person> staff,
            Learned learned,
            Language language) {
        this.me = me;
        this.matches = matches;
        this.staff = staff;
        this.learned = learned;
        this.language = language;
    }

    List<Proposed<ConfirmedPerson>> of(ReadDocument read, String text) {
        return Indexed.of(
                read.people(), (i, person) -> proposed("people-" + i, person, read, text));
    }

    private Proposed<ConfirmedPerson> proposed(
            String key, ReadPerson person, ReadDocument document, String text) {
        NameParts parts =
                learned.of(Kind.NAME, "", person.name())
                        .map(known -> new NameParts(known.given(), known.said()))
                        .orElseGet(() -> NameParts.of(person.name()));
        String name = (parts.given() + " " + parts.family()).strip();
        List<Found> found = matches.people(me, name, language);
        String read = Objects.requireNonNullElse(person.function(), "");
        Entry entry = entry(name, found);
        Optional<OfficialFunction> held = read.isEmpty() ? held(entry, document) : Optional.empty();
        String function =
                learned.of(Kind.FUNCTION, name, read)
                        .map(Correction::said)
                        .or(() -> held.map(OfficialFunction::function))
                        .orElse(read);
        return new Proposed<>(
                key,
                new ConfirmedPerson(
                        key,
                        entry,
                        Side.valueOf(person.side().name()),
                        parts.given(),
                        parts.family(),
                        Objects.requireNonNullElse(person.honorific(), ""),
                        function,
                        learned.of(Kind.PLACE, name, read)
                                .map(Correction::said)
                                .or(() -> held.map(OfficialFunction::institution))
                                .orElseGet(() -> institution(person, function)),
                        Proposing.country(person.country()),
                        true),
                true,
                Quote.of(text, person.span()),
                found.stream().map(ProposedPeople::choice).toList());
    }

    /** Where the text says no function: the official one of that day, if the directory has it. */
    private Optional<OfficialFunction> held(Entry entry, ReadDocument document) {
        LocalDate day = document.dispatch().date();
        return entry instanceof Entry.Known(var id) && day != null
                ? matches.function(me, id, day, language)
                : Optional.empty();
    }

    /** As the text says it, or as the function does. */
    private static String institution(ReadPerson person, String function) {
        String said = person.institution();
        return said == null ? ImpliedInstitution.of(function).orElse("") : said;
    }

    private Entry entry(String name, List<Found> found) {
        boolean ours =
                staff.stream().anyMatch(each -> DirectoryMatches.isSamePerson(each.name(), name));
        return found.stream()
                .filter(each -> DirectoryMatches.isSamePerson(each.name(), name))
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
