package chancery.door.confirming;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.work.directory.Directory;
import chancery.work.directory.Institution;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.Institutions;
import chancery.work.directory.OfficialFunction;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.finding.Finder;
import chancery.work.directory.finding.Found;
import chancery.work.directory.finding.Wanted;
import chancery.work.directory.names.Spelling;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Entries of the directory that a name in a document may mean, as far as the reader sees them. */
@Component
public class DirectoryMatches {
    private static final int MOST = 6;
    private static final int TELLING = 2;

    private final Finder finder;
    private final Directory directory;
    private final Institutions institutions;

    DirectoryMatches(Finder finder, Directory directory, Institutions institutions) {
        this.directory = directory;
        this.finder = finder;
        this.institutions = institutions;
    }

    /** People of that name or one like it, the likeliest first. */
    public List<Found> people(PersonId me, String name, Language language) {
        return finder.find(me, name, Wanted.PERSON, language, MOST);
    }

    /** Institutions of that name or one like it, the likeliest first. */
    public List<Found> institutions(PersonId me, String name, Language language) {
        return finder.find(me, name, Wanted.INSTITUTION, language, MOST);
    }

    /** What the person surely was on a day, the first of several; empty when that is not known. */
    public Optional<OfficialFunction> function(
            PersonId me, UUID person, LocalDate day, Language language) {
        return directory.wording(me, PublicPersonId.of(person), day, language).stream()
                .filter(OfficialFunction::certain)
                .findFirst();
    }

    /** Whether two spellings of a person's name have all the words of the shorter one in common. */
    public static boolean isSamePerson(String one, String other) {
        Set<String> first = new HashSet<>(Spelling.significant(one));
        Set<String> second = new HashSet<>(Spelling.significant(other));
        return Math.min(first.size(), second.size()) >= TELLING
                && (first.containsAll(second) || second.containsAll(first));
    }

    /** Whether two texts are one name, whatever their accents, capitals and articles. */
    public static boolean isSameName(String one, String other) {
        return Spelling.significant(one).equals(Spelling.significant(other));
    }

    /** The institution that bears exactly this name in one of its languages or spellings. */
    public Optional<Institution> institution(PersonId me, String name) {
        List<InstitutionId> found =
                institutions(me, name, Language.FR).stream()
                        .map(each -> InstitutionId.parse(each.ref().id()))
                        .toList();
        return found.stream()
                .map(id -> institutions.get(me, id))
                .filter(each -> names(each).anyMatch(known -> isSameName(known, name)))
                .findFirst();
    }

    private static Stream<String> names(Institution institution) {
        return Stream.concat(
                institution.content().names().texts().values().stream(),
                institution.content().spellings().stream());
    }
}
