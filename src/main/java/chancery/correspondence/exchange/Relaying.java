package chancery.correspondence.exchange;

import chancery.correspondence.keys.KeyRing;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.carriage.Envelope;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.carriage.RelayFilter;
import chancery.foundation.carriage.Section;
import chancery.foundation.sealing.Relay;
import chancery.foundation.sealing.SealingRefusal;
import chancery.kernel.UnitCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Spares a narrow link the recipients that its far end does not serve. What cannot be read here
 * goes on as it came: to judge it is the addressee's.
 */
@Component
class Relaying implements RelayFilter {
    private final Units units;
    private final KeyRing keys;

    Relaying(Units units, KeyRing keys) {
        this.units = units;
        this.keys = keys;
    }

    @Override
    public Envelope forRelay(Envelope envelope, NodeName destination) {
        if (!envelope.kind().equals(Sending.DISPATCH)) {
            return envelope;
        }
        Set<UnitCode> served =
                units.of(destination.value()).stream()
                        .map(Unit::code)
                        .collect(Collectors.toUnmodifiableSet());
        try {
            List<Section> sections = new java.util.ArrayList<>();
            for (Section section : envelope.sections()) {
                sections.add(
                        section.name().equals(Sending.CONTAINER)
                                ? lighter(section, served)
                                : section);
            }
            return envelope.with(sections);
        } catch (SealingRefusal refusal) {
            return envelope;
        }
    }

    private Section lighter(Section container, Set<UnitCode> served) throws SealingRefusal {
        return Section.of(
                container.name(),
                Relay.keepRecipients(container.bytes(), served, keys.directory()));
    }
}
