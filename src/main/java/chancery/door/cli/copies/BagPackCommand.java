package chancery.door.cli.copies;

import chancery.correspondence.exchange.HandCarriage;
import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.WhichNode;
import chancery.foundation.carriage.Bag;
import chancery.foundation.carriage.CarriageSettings;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.storage.DatabaseVisit;
import chancery.kernel.Problem;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Packs what waits for a neighbouring node, whether this node runs or not. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all that waits for a neighbouring node into one new file, sealed as it would travel.",
            "It goes on waiting for the link as well; what comes by both ways is registered once."
        })
final class BagPackCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "a new file on the medium")
    private Path file = Path.of("bag");

    @Option(
            names = "--to",
            paramLabel = "NODE",
            description = "for whom (a post need not say: everything goes by the ministry)")
    private @Nullable String to;

    @Mixin private WhichNode which = new WhichNode();

    @Override
    public Integer call() {
        NodeFolder node = which.node();
        CarriageSettings settings = node.carriage();
        try (DatabaseVisit visit = node.visit()) {
            Bag bag =
                    HandCarriage.bag(
                            visit.jdbc(),
                            visit.transactions(),
                            node.identity(),
                            settings,
                            InstantSource.system());
            Bag.Contained packed = bag.pack(file, peer(settings.peers()));
            System.out.printf(
                    "%s: a bag from %s to %s with %d envelopes and %d confirmations, %d bytes%n",
                    file,
                    packed.from(),
                    packed.to(),
                    packed.envelopes(),
                    packed.confirmations(),
                    packed.bytes());
        }
        return 0;
    }

    private NodeName peer(SortedSet<NodeName> peers) {
        if (to != null) {
            return NodeName.of(to);
        }
        if (peers.size() == 1) {
            return peers.first();
        }
        throw Problem.refused("cli.bag-to")
                .with("nodes", String.join(", ", peers.stream().map(NodeName::value).toList()));
    }
}
