package chancery.door.confirming;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.work.directory.Directory;
import chancery.work.directory.Handling;
import chancery.work.directory.Held;
import chancery.work.directory.InstitutionContent;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.Institutions;
import chancery.work.directory.PersonContent;
import chancery.work.directory.PublicPeople;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.Readers;
import chancery.work.directory.TenureContent;
import chancery.work.directory.Tenures;
import chancery.work.directory.names.PersonName;
import chancery.work.directory.names.Wording;
import chancery.work.directory.terms.PartialDate;
import chancery.work.directory.terms.Term;
import chancery.work.engagements.Audience;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts people, institutions and functions into the directory, each once: an institution that is
 * there under the same name is taken, a function that is known to be held is not entered again.
 */
@Component
class DirectoryMaking {
    private final PublicPeople people;
    private final Institutions institutions;
    private final Tenures tenures;
    private final Directory directory;
    private final DirectoryMatches matches;
    private final InstantSource clock;
    private final ZoneId zone;

    DirectoryMaking(
            PublicPeople people,
            Institutions institutions,
            Tenures tenures,
            Directory directory,
            DirectoryMatches matches,
            InstantSource clock,
            ZoneId zone) {
        this.people = people;
        this.institutions = institutions;
        this.tenures = tenures;
        this.directory = directory;
        this.matches = matches;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What all entries of a document have in common.
     *
     * @param source by which the entries say where they come from
     * @param day on which functions were held
     */
    record Frame(
            PersonId me,
            Confirmation confirmation,
            Language language,
            String source,
            LocalDate day) {}

    /** The institution's entry. */
    InstitutionId institution(Frame frame, ConfirmedInstitution told, List<Finding> findings) {
        return switch (told.entry()) {
            case Entry.Known(var id) -> {
                InstitutionId known = institutions.get(frame.me(), InstitutionId.of(id)).id();
                findings.add(Finding.joined(Section.INSTITUTION, told.name(), known.ref()));
                yield known;
            }
            case Entry.New _, Entry.None _ ->
                    matches.institution(frame.me(), told.name())
                            .map(found -> {
                                findings.add(
                                        Finding.joined(
                                                Section.INSTITUTION,
                                                told.name(),
                                                found.id().ref()));
                                return found.id();
                            })
                            .orElseGet(() -> added(frame, told, findings));
        };
    }

    /** The person's entry, with the function; null when they are to have none. */
    @Nullable PublicPersonId person(Frame frame, ConfirmedPerson told, List<Finding> findings) {
        if (told.family().isBlank()) {
            throw Problem.refused("directory.name").at("family");
        }
        PublicPersonId id =
                switch (told.entry()) {
                    case Entry.None _ -> null;
                    case Entry.Known(var known) -> {
                        PublicPersonId entry =
                                people.get(frame.me(), PublicPersonId.of(known)).id();
                        findings.add(Finding.joined(Section.PERSON, told.name(), entry.ref()));
                        yield entry;
                    }
                    case Entry.New _ -> {
                        PublicPersonId fresh =
                                people.add(
                                        frame.me(),
                                        frame.confirmation().unit(),
                                        content(frame, told, handling(frame)));
                        findings.add(Finding.made(Section.PERSON, told.name(), fresh.ref()));
                        yield fresh;
                    }
                };
        if (id != null && !told.function().isBlank() && !told.institution().isBlank()) {
            function(frame, told, id, findings);
        }
        return id;
    }

    private void function(
            Frame frame, ConfirmedPerson told, PublicPersonId person, List<Finding> findings) {
        Optional<InstitutionId> known =
                matches.institution(frame.me(), told.institution()).map(found -> found.id());
        List<Held> held = directory.on(frame.me(), person, frame.day());
        boolean holds =
                held.stream()
                        .anyMatch(each ->
                                known.filter(each.institution().id()::equals).isPresent()
                                        || each.tenure()
                                                .content()
                                                .function()
                                                .texts()
                                                .containsValue(told.function().strip()));
        if (holds) {
            return;
        }
        InstitutionId where =
                known.orElseGet(() ->
                        added(
                                frame,
                                new ConfirmedInstitution(
                                        "",
                                        Entry.NEW,
                                        InstitutionGuess.kind(told.institution()),
                                        told.institution(),
                                        told.country()),
                                findings));
        String function = Functions.within(told.function(), told.institution());
        tenures.add(
                frame.me(),
                frame.confirmation().unit(),
                person,
                TenureContent.of(
                        where,
                        Wording.of(frame.language(), function),
                        Term.since(PartialDate.notAfter(frame.day())),
                        frame.source()));
        findings.add(
                Finding.made(
                        Section.FUNCTION,
                        told.name() + " – " + function + ", " + told.institution().strip(),
                        person.ref()));
    }

    private InstitutionId added(Frame frame, ConfirmedInstitution told, List<Finding> findings) {
        InstitutionId id =
                institutions.add(
                        frame.me(),
                        frame.confirmation().unit(),
                        InstitutionContent.of(
                                        told.kind(),
                                        Wording.of(frame.language(), told.name()),
                                        handling(frame))
                                .in(told.country()));
        findings.add(Finding.made(Section.INSTITUTION, told.name(), id.ref()));
        return id;
    }

    private static PersonContent content(Frame frame, ConfirmedPerson told, Handling handling) {
        return PersonContent.of(PersonName.of(told.given(), told.family()), handling)
                .addressed(
                        told.honorific().isBlank()
                                ? Wording.NONE
                                : Wording.of(frame.language(), told.honorific()))
                .in(told.country());
    }

    private Handling handling(Frame frame) {
        return Handling.of(frame.source(), LocalDate.ofInstant(clock.instant(), zone))
                .marked(frame.confirmation().distribution())
                .shownTo(
                        frame.confirmation().audience() == Audience.EVERYBODY
                                ? Readers.EVERYBODY
                                : Readers.UNIT);
    }
}
