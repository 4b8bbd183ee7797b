package chancery.door.wiring;

import chancery.door.intake.gazetteer.Gazetteer;
import chancery.door.intake.gazetteer.Gazetteers;
import chancery.door.intake.gazetteer.Names;
import chancery.foundation.access.People;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The service's people and units, for reading documents; all under the reader's rights. */
@Component
class NamesOfRooms implements Gazetteers {
    private final People people;
    private final Units units;
    private final Transactions transactions;

    NamesOfRooms(People people, Units units, Transactions transactions) {
        this.people = people;
        this.units = units;
        this.transactions = transactions;
    }

    @Override
    public Gazetteer of(PersonId me) {
        return transactions.as(me, this::service);
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
}
