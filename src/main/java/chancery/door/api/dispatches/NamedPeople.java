package chancery.door.api.dispatches;

import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the people whom a program names. */
@Component
class NamedPeople {
    private final People people;
    private final Transactions transactions;

    NamedPeople(People people, Transactions transactions) {
        this.people = people;
        this.transactions = transactions;
    }

    /**
     * A person by their id or by what they sign in with.
     *
     * @throws Problem {@code person.unknown}
     */
    PersonId person(Person me, @Nullable String named) {
        if (named == null || named.isBlank()) {
            throw Problem.refused("person.unknown").at("person");
        }
        return transactions
                .as(
                        me.id(),
                        () ->
                                named.length() == 36 && named.charAt(8) == '-'
                                        ? people.find(PersonId.of(UUID.fromString(named)))
                                        : people.withLogin(named))
                .map(Person::id)
                .orElseThrow(() -> Problem.refused("person.unknown").at("person"));
    }
}
