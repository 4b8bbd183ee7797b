package chancery.door.wiring;

import chancery.door.confirming.learning.Correction;
import chancery.door.confirming.learning.LearnedName;
import chancery.door.confirming.learning.LearnedNames;
import chancery.door.intake.gazetteer.Gazetteer;
import chancery.door.intake.gazetteer.Gazetteers;
import chancery.door.intake.gazetteer.Names;
import chancery.foundation.access.People;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.work.directory.finding.Spellings;
import chancery.work.press.outlets.OutletFilter;
import chancery.work.press.outlets.Outlets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The names of the rooms, for reading documents, all under the reader's rights: our staff and
 * units, people and institutions of the directory, outlets, and what was corrected before.
 *
 * <p>A name of one word says too little to be known by; only an abbreviation in capitals does.
 */
@Component
class NamesOfRooms implements Gazetteers {
    private final People people;
    private final Units units;
    private final Spellings spellings;
    private final Outlets outlets;
    private final LearnedNames learned;
    private final Transactions transactions;

    NamesOfRooms(
            People people,
            Units units,
            Spellings spellings,
            Outlets outlets,
            LearnedNames learned,
            Transactions transactions) {
        this.people = people;
        this.units = units;
        this.spellings = spellings;
        this.outlets = outlets;
        this.learned = learned;
        this.transactions = transactions;
    }

    @Override
    public Gazetteer of(PersonId me) {
        return transactions.as(me, this::service).and(rooms(me)).and(corrected(learned.all(me)));
    }

    private Gazetteer service() {
        List<Gazetteer.KnownPerson> staff =
                people.all().stream()
                        .map(person ->
                                new Gazetteer.KnownPerson(person.name(), person.function(), true))
                        .toList();
        List<String> names =
                units.all().stream()
                        .map(Unit::names)
                        .flatMap(unit -> Stream.of(unit.fr(), unit.en(), unit.es(), unit.ar()))
                        .filter(name -> name.contains(" "))
                        .distinct()
                        .toList();
        return Names.ofService(staff, names);
    }

    private Gazetteer rooms(PersonId me) {
        return new Names(
                spellings.people(me).stream().distinct().map(NamesOfRooms::stranger).toList(),
                spellings.institutions(me).stream()
                        .filter(NamesOfRooms::isTelling)
                        .distinct()
                        .toList(),
                outlets.find(me, OutletFilter.ALL).stream()
                        .flatMap(outlet ->
                                Stream.concat(
                                        Stream.of(outlet.name()),
                                        outlet.content().aliases().stream()))
                        .filter(NamesOfRooms::isTelling)
                        .distinct()
                        .toList(),
                Optional.empty());
    }

    private static Gazetteer corrected(List<LearnedName> names) {
        return new Names(
                written(names, Correction.Kind.NAME).map(NamesOfRooms::stranger).toList(),
                written(names, Correction.Kind.INSTITUTION)
                        .filter(NamesOfRooms::isTelling)
                        .toList(),
                List.of(),
                Optional.empty());
    }

    private static Stream<String> written(List<LearnedName> names, Correction.Kind kind) {
        return names.stream()
                .map(LearnedName::correction)
                .filter(each -> each.kind() == kind)
                .map(Correction::written)
                .distinct();
    }

    private static Gazetteer.KnownPerson stranger(String name) {
        return new Gazetteer.KnownPerson(name, null, false);
    }

    private static boolean isTelling(String name) {
        return name.strip().contains(" ") || name.contains(".") || name.matches("\\p{Lu}{3,}");
    }
}
