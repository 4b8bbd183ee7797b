package chancery.correspondence.web;

import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units and people that a page offers to choose from. */
@Component
class Colleagues {
    private static final int OFFERED = 12;

    private final Units units;
    private final People people;
    private final Transactions transactions;

    Colleagues(Units units, People people, Transactions transactions) {
        this.units = units;
        this.people = people;
        this.transactions = transactions;
    }

    UnitNames names(PersonId me) {
        return new UnitNames(transactions.as(me, units::all));
    }

    /** Units whose code or name, in any language, has what was typed. */
    List<Unit> units(PersonId me, String typed) {
        Predicate<String> fits = fits(typed);
        return transactions.as(me, units::all).stream()
                .filter(unit ->
                        Stream.of(
                                        unit.code().value(),
                                        unit.names().fr(),
                                        unit.names().en(),
                                        unit.names().es(),
                                        unit.names().ar())
                                .anyMatch(fits))
                .limit(OFFERED)
                .toList();
    }

    boolean signsFor(PersonId me, @Nullable UnitCode unit) {
        return unit != null && transactions.as(me, people::signingUnits).contains(unit);
    }

    /** The units of this node: those of the same node as the person's own. */
    List<Unit> unitsHere(Person me) {
        return transactions.as(me.id(), () -> units.of(units.get(me.unit()).node()));
    }

    /** People who work on dispatches here, besides the one who asks. */
    List<Person> people(PersonId me, String typed) {
        Predicate<String> fits = fits(typed);
        return transactions.as(me, people::all).stream()
                .filter(person -> !person.id().equals(me) && !person.workingUnits().isEmpty())
                .filter(person ->
                        Stream.of(person.name(), person.function(), person.unit().value())
                                .anyMatch(fits))
                .limit(OFFERED)
                .toList();
    }

    private static Predicate<String> fits(String typed) {
        String wanted = folded(typed.strip());
        return text -> folded(text).contains(wanted);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
