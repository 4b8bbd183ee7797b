package chancery.correspondence.keys;

import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.carriage.Carriage;
import chancery.foundation.carriage.CarriageSettings;
import chancery.foundation.carriage.Envelope;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.carriage.Section;
import chancery.foundation.sealing.KeyRequest;
import chancery.foundation.sealing.SealingRefusal;
import chancery.foundation.sealing.SignedDirectory;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What travels about keys, and what this node does with it. Believed is what the root has signed
 * and is newer than what is known; from whom it came does not matter. The ministry passes on to
 * every post what it took over. Every method needs the node's running transaction.
 */
@Component
public class KeyNews {
    /** A signed directory. */
    public static final String DIRECTORY = "DIRECTORY";

    /** A revocation list that travels by itself, before everything else. */
    public static final String REVOCATIONS = "REVOCATIONS";

    /** A unit asks the authority to certify keys. */
    public static final String REQUEST = "KEY_REQUEST";

    private static final Logger LOG = LoggerFactory.getLogger(KeyNews.class);
    private static final String CONTENT = "content";

    private final NodeIdentity node;
    private final KeyRing keys;
    private final OwnKeys own;
    private final DirectoryShelf shelf;
    private final KeyRequests requests;
    private final Units units;
    private final Carriage carriage;
    private final CarriageSettings network;
    private final InstantSource clock;

    KeyNews(
            NodeIdentity node,
            KeyRing keys,
            OwnKeys own,
            DirectoryShelf shelf,
            KeyRequests requests,
            Units units,
            Carriage carriage,
            CarriageSettings network,
            InstantSource clock) {
        this.node = node;
        this.keys = keys;
        this.own = own;
        this.shelf = shelf;
        this.requests = requests;
        this.units = units;
        this.carriage = carriage;
        this.network = network;
        this.clock = clock;
    }

    /**
     * Takes in what came over a link or in a bag. What is not newer changes nothing.
     *
     * @throws SealingRefusal when the authority, or the unit that asks, has not signed it
     * @throws Problem {@code carriage.kind} when it is of another kind
     */
    public void takeIn(Envelope envelope) throws SealingRefusal {
        byte[] content = envelope.section(CONTENT).bytes();
        switch (envelope.kind()) {
            case DIRECTORY -> directory(content);
            case REVOCATIONS -> revocations(content);
            case REQUEST -> request(content, envelope.origin());
            case String other -> throw Problem.refused("carriage.kind").with("kind", other);
        }
    }

    void directory(byte[] encoded) throws SealingRefusal {
        SignedDirectory known = keys.directory();
        SignedDirectory taken =
                SignedDirectory.verify(encoded, node.read(NodeIdentity.ROOT), 0)
                        .withNewerRevocations(known.revocationList());
        if (taken.version() < known.version()) {
            LOG.info(
                    "directory {} is older than {}, nothing to do",
                    taken.version(),
                    known.version());
            return;
        }
        if (taken.version() > known.version()) {
            own.write(NodeIdentity.DIRECTORY, encoded);
            keys.replace(taken);
        }
        shelf.takeOverRevocations(taken);
        if (shelf.takeOver(taken)) {
            LOG.info("directory {} is taken over from {}", known.version(), taken.version());
            passOn(DIRECTORY, encoded, Precedence.ROUTINE);
        }
    }

    void revocations(byte[] encoded) throws SealingRefusal {
        SignedDirectory known = keys.directory();
        SignedDirectory taken = known.withNewerRevocations(encoded);
        if (taken != known) {
            own.write(NodeIdentity.REVOCATIONS, encoded);
            keys.replace(taken);
        }
        if (shelf.takeOverRevocations(taken)) {
            LOG.info("revocation list {} is taken over", taken.revocationNumber());
            passOn(REVOCATIONS, encoded, Precedence.FLASH);
        }
    }

    private void request(byte[] statement, NodeName origin) throws SealingRefusal {
        KeyRequest request = KeyRequest.verify(statement, keys.directory(), clock);
        boolean servedThere =
                units.find(request.unit())
                        .map(Unit::node)
                        .filter(origin.value()::equals)
                        .isPresent();
        if (!servedThere) {
            throw Problem.refused("keys.request-origin")
                    .with("unit", request.unit())
                    .with("node", origin);
        }
        requests.add(request.unit(), statement, clock.instant());
    }

    /** Sends a signed request of one of this node's units to where the authority is. */
    void ask(byte[] statement) throws SealingRefusal {
        switch (network.place()) {
            case CarriageSettings.Place.Hub _ -> request(statement, network.self());
            case CarriageSettings.Place.Post post ->
                    submit(
                            REQUEST,
                            statement,
                            Precedence.PRIORITY,
                            new TreeSet<>(List.of(post.hub())));
        }
    }

    private void passOn(String kind, byte[] content, Precedence precedence) {
        switch (network.place()) {
            case CarriageSettings.Place.Hub hub -> {
                if (!hub.posts().isEmpty()) {
                    submit(kind, content, precedence, hub.posts());
                }
            }
            case CarriageSettings.Place.Post _ -> {}
        }
    }

    private void submit(
            String kind, byte[] content, Precedence precedence, SortedSet<NodeName> destinations) {
        UUID id = UUID.randomUUID();
        carriage.submit(
                new Envelope(
                        id,
                        id,
                        network.self(),
                        destinations,
                        precedence,
                        kind,
                        List.of(Section.of(CONTENT, content))));
    }
}
