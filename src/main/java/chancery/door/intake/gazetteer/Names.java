package chancery.door.intake.gazetteer;

import chancery.door.intake.text.Spellings;
import java.util.List;
import java.util.Optional;

/** A gazetteer of lists. */
public record Names(
        List<KnownPerson> people,
        List<String> institutions,
        List<String> outlets,
        Optional<String> ownCountry)
        implements Gazetteer {

    public Names {
        people = List.copyOf(people);
        institutions = List.copyOf(institutions);
        outlets = List.copyOf(outlets);
    }

    /** What ships with the program: outlets whose names say nothing else, and no person. */
    public static Gazetteer shipped() {
        return new Names(
                List.of(),
                List.of(),
                Spellings.load("mentions/names").of("outlet"),
                Spellings.load("mentions/countries").of("own").stream().findFirst());
    }

    /** People and institutions of our own service. */
    public static Gazetteer ofService(List<KnownPerson> people, List<String> units) {
        return new Names(people, units, List.of(), Optional.empty());
    }
}
