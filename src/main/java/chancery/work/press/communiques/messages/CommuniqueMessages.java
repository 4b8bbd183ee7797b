package chancery.work.press.communiques.messages;

import chancery.correspondence.annexes.AnnexKind;
import chancery.correspondence.annexes.Outcome;
import chancery.correspondence.annexes.RegisteredAnnex;
import chancery.correspondence.annexes.Subject;
import chancery.foundation.register.Entry;
import chancery.kernel.Problem;
import chancery.work.press.communiques.Communique;
import chancery.work.press.communiques.CommuniqueJson;
import chancery.work.press.communiques.CommuniqueShelf;
import chancery.work.press.communiques.CommuniqueState;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The annexes about communiqués. Where such a dispatch was signed, it is noted as having told the
 * communiqué; where it arrives, the communiqué is kept under its label and for its readers, and
 * nobody changes it there. A released one is entered in the register of both nodes.
 */
@Component
class CommuniqueMessages implements AnnexKind<CommuniqueMessage> {
    private final CommuniqueShelf shelf;
    private final InstantSource clock;

    CommuniqueMessages(CommuniqueShelf shelf, InstantSource clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public String mediaType() {
        return CommuniqueAnnex.MEDIA_TYPE;
    }

    @Override
    public CommuniqueMessage read(byte[] bytes) {
        return CommuniqueAnnex.read(bytes);
    }

    @Override
    public Subject subject(CommuniqueMessage message) {
        return new Subject(message.communique().value(), "COMMUNIQUE");
    }

    @Override
    public Outcome follow(CommuniqueMessage message, RegisteredAnnex annex) {
        if (!message.unit().equals(annex.from())) {
            throw Problem.refused("communique-message.unit")
                    .with("from", annex.from())
                    .with("unit", message.unit());
        }
        Optional<Communique> held = shelf.hold(message.communique());
        if (held.isPresent() && !message.unit().equals(held.get().unit())) {
            throw Problem.refused("communique-message.other-unit");
        }
        return switch (annex.origin()) {
            case HERE -> signed(message, annex, held);
            case ARRIVED -> arrived(message, annex, held);
        };
    }

    private Outcome signed(
            CommuniqueMessage message, RegisteredAnnex annex, Optional<Communique> held) {
        if (held.isEmpty() || !held.get().here() || held.get().version() < message.version()) {
            throw Problem.refused("communique.unknown");
        }
        shelf.sent(message.communique(), message.version(), annex.dispatch());
        if (!annex.registeredFor().isEmpty()) {
            shelf.admit(message.communique(), annex.readers());
        }
        return new Outcome.Taken(null, List.of());
    }

    private Outcome arrived(
            CommuniqueMessage message, RegisteredAnnex annex, Optional<Communique> held) {
        if (held.isPresent() && held.get().here()) {
            throw Problem.refused("communique-message.other-unit");
        }
        boolean newer = held.isEmpty() || held.get().version() < message.version();
        if (newer && held.isPresent() && held.get().state().isFinal()) {
            throw Problem.refused("communique-message.stands");
        }
        if (newer) {
            shelf.arrived(told(message), annex.distribution(), annex.readers());
        } else {
            shelf.admit(message.communique(), annex.readers());
        }
        shelf.sent(message.communique(), message.version(), annex.dispatch());
        return new Outcome.Taken(null, newer ? entries(message) : List.of());
    }

    private List<Entry> entries(CommuniqueMessage message) {
        return message.state() == CommuniqueState.RELEASED
                ? List.of(
                        new Entry.Frozen(
                                clock.instant().truncatedTo(ChronoUnit.MICROS),
                                message.communique().ref(),
                                CommuniqueJson.digest(message.content())))
                : List.of();
    }

    private static CommuniqueShelf.Told told(CommuniqueMessage message) {
        return new CommuniqueShelf.Told(
                message.communique(),
                message.unit(),
                message.version(),
                message.state(),
                message.act(),
                message.corrects(),
                message.releasedAt(),
                message.content());
    }
}
