package chancery.door.cli;

import chancery.correspondence.keys.NodeIdentity;
import chancery.door.cli.node.NodeProperties;
import chancery.foundation.access.Invitations;
import chancery.foundation.access.Membership;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes the administrator of a node where nobody is yet, and prints the one link that lets them in.
 */
@Component
class FirstAdministrator {
    private final People people;
    private final Units units;
    private final Invitations invitations;
    private final Transactions transactions;
    private final NodeIdentity node;
    private final NodeProperties properties;

    FirstAdministrator(
            People people,
            Units units,
            Invitations invitations,
            Transactions transactions,
            NodeIdentity node,
            NodeProperties properties) {
        this.people = people;
        this.units = units;
        this.invitations = invitations;
        this.transactions = transactions;
        this.node = node;
        this.properties = properties;
    }

    void inviteWhenNobodyIsThere() {
        transactions.asNode(this::makeWhenNobodyIsThere).ifPresent(this::invite);
    }

    private void invite(PersonId administrator) {
        System.out.println(
                "Nobody is registered here yet. The administrator chooses a password at, once, within three days:");
        System.out.println(
                "  " + properties.address() + "/invitation/" + invitations.invite(administrator));
    }

    private Optional<PersonId> makeWhenNobodyIsThere() {
        if (!people.all().isEmpty()) {
            return people.withLogin("administrator")
                    .filter(person -> !people.hasCredential(person.id()))
                    .map(Person::id);
        }
        Unit home = units.of(node.name()).getFirst();
        return Optional.of(
                people.add(
                        "administrator",
                        "Administrator",
                        "",
                        home.code(),
                        "en",
                        Distribution.UNMARKED,
                        List.of(new Membership(home.code(), Role.ADMINISTRATOR))));
    }
}
