package chancery.door.wiring;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.work.directory.Institution;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.Institutions;
import chancery.work.directory.PublicPeople;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.names.PersonName;
import chancery.work.engagements.Spellings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives the names of people and institutions; short ones would be found in other words. */
@Component
class SpellingsOfDirectory implements Spellings {
    private static final int SHORTEST = 6;
    private static final int MOST = 4;

    private final PublicPeople people;
    private final Institutions institutions;

    SpellingsOfDirectory(PublicPeople people, Institutions institutions) {
        this.people = people;
        this.institutions = institutions;
    }

    @Override
    public List<String> of(PersonId me, Ref thing) {
        try {
            return names(me, thing)
                    .filter(name -> name.length() >= SHORTEST)
                    .distinct()
                    .limit(MOST)
                    .toList();
        } catch (Problem outOfSight) {
            return List.of();
        }
    }

    private Stream<String> names(PersonId me, Ref thing) {
        return switch (thing.kind()) {
            case "person" ->
                    people.get(me, PublicPersonId.parse(thing.id())).names().stream()
                            .map(PersonName::full);
            case "institution" -> {
                Institution institution = institutions.get(me, InstitutionId.parse(thing.id()));
                yield Arrays.stream(Language.values()).map(institution::name);
            }
            default -> Stream.empty();
        };
    }
}
