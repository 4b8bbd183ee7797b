package chancery.door.web.about;

import chancery.foundation.wording.Language;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.directory.Directory;
import chancery.work.directory.Institution;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.Institutions;
import chancery.work.directory.PublicPeople;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.finding.Finder;
import chancery.work.directory.finding.Wanted;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The people and institutions of the directory. */
@Component
class DirectoryThings implements KnownThings {
    private static final String PERSON = "person";
    private static final String INSTITUTION = "institution";

    private final PublicPeople people;
    private final Institutions institutions;
    private final Directory directory;
    private final Finder finder;
    private final InstantSource clock;
    private final ZoneId zone;

    DirectoryThings(
            PublicPeople people,
            Institutions institutions,
            Directory directory,
            Finder finder,
            InstantSource clock,
            ZoneId zone) {
        this.people = people;
        this.institutions = institutions;
        this.directory = directory;
        this.finder = finder;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PERSON, INSTITUTION);
    }

    @Override
    public Optional<Thing> see(PersonId me, Ref ref, Language language) {
        return Identities.given(() ->
                ref.kind().equals(PERSON)
                        ? person(me, people.get(me, PublicPersonId.parse(ref.id())), language)
                        : institution(
                                institutions.get(me, InstitutionId.parse(ref.id())), language));
    }

    @Override
    public List<Thing> find(PersonId me, String typed, Language language) {
        return finder.find(me, typed, Wanted.BOTH, language, 2 * MOST).stream()
                .map(found ->
                        Thing.of(
                                found.ref(),
                                found.name(),
                                found.detail(),
                                Label.UNMARKED,
                                href(found.ref())))
                .toList();
    }

    private Thing person(PersonId me, PublicPerson person, Language language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new Thing(
                person.id().ref(),
                person.ids().stream().skip(1).map(PublicPersonId::ref).toList(),
                person.addressed(language),
                directory
                        .functions(me, List.of(person), today, language)
                        .getOrDefault(person.id(), ""),
                person.content().handling().distribution().label(),
                href(person.id().ref()));
    }

    private static Thing institution(Institution institution, Language language) {
        return Thing.of(
                institution.id().ref(),
                institution.name(language),
                Stream.of(institution.content().country(), institution.content().host())
                        .filter(Objects::nonNull)
                        .map(country -> country.name(language.locale()))
                        .distinct()
                        .collect(Collectors.joining(" · ")),
                institution.content().handling().distribution().label(),
                href(institution.id().ref()));
    }

    private static String href(Ref ref) {
        return (ref.kind().equals(PERSON) ? "/directory/people/" : "/directory/institutions/")
                + ref.id();
    }
}
