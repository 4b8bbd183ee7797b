package chancery.door.wiring;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.work.directory.Directory;
import chancery.work.directory.OfficialFunction;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.finding.Finder;
import chancery.work.directory.finding.Found;
import chancery.work.directory.finding.Wanted;
import chancery.work.engagements.KnownPeople;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Gives engagements the people of the directory in the official wording of the day. Where it is not
 * certain that a function was held on that day, none is given.
 */
@Component
class DirectoryOfGuests implements KnownPeople {
    private static final int MOST = 12;

    private final Finder finder;
    private final Directory directory;

    DirectoryOfGuests(Finder finder, Directory directory) {
        this.finder = finder;
        this.directory = directory;
    }

    @Override
    public List<Known> find(PersonId me, String typed, LocalDate day, Language language) {
        return finder.find(me, typed, Wanted.PERSON, language, MOST).stream()
                .map(found -> known(me, found, day, language))
                .toList();
    }

    private Known known(PersonId me, Found found, LocalDate day, Language language) {
        List<OfficialFunction> held =
                held(me, PublicPersonId.parse(found.ref().id()), day, language);
        if (held.isEmpty()) {
            return new Known(found.ref(), found.name(), "", "", "");
        }
        OfficialFunction first = held.getFirst();
        return new Known(
                found.ref(),
                first.name(),
                first.honorific(),
                first.function(),
                first.institution());
    }

    private List<OfficialFunction> held(
            PersonId me, PublicPersonId person, LocalDate day, Language language) {
        try {
            return directory.wording(me, person, day, language).stream()
                    .filter(OfficialFunction::certain)
                    .toList();
        } catch (Problem erasedMeanwhile) {
            return List.of();
        }
    }
}
