package chancery.correspondence.web;

import chancery.foundation.access.Node;
import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.carriage.Link;
import chancery.foundation.carriage.Links;
import chancery.kernel.Precedence;
import chancery.kernel.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which links are under MINIMIZE, so that a writer is told before and after they send. */
@Component
class Restraints {
    private final Links links;
    private final Units units;
    private final Transactions transactions;

    Restraints(Links links, Units units, Transactions transactions) {
        this.links = links;
        this.units = units;
        this.transactions = transactions;
    }

    List<Restraint> of(Person me) {
        return transactions.as(me.id(), () -> now(units.get(me.unit()).node()));
    }

    private List<Restraint> now(String here) {
        List<Restraint> restraints = new ArrayList<>();
        for (Link link : links.all()) {
            Precedence from = link.minimize();
            if (from != null) {
                restraints.add(restraint(here, link.peer().value(), from));
            }
        }
        return restraints;
    }

    /** A post reaches everybody else over its one link, the hub each post over its own. */
    private Restraint restraint(String here, String peer, Precedence from) {
        boolean hub = units.nodes().stream().filter(Node::hub).anyMatch(n -> n.name().equals(here));
        return new Restraint(
                peer,
                from,
                units.all().stream()
                        .filter(unit -> hub ? unit.node().equals(peer) : !unit.node().equals(here))
                        .map(Unit::code)
                        .map(code -> code.value())
                        .collect(Collectors.toSet()));
    }
}
