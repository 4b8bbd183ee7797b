package chancery.door.cli.copies;

import chancery.correspondence.exchange.HandCarriage;
import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.WhichNode;
import chancery.foundation.carriage.Bag;
import chancery.foundation.storage.DatabaseVisit;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a bag in, whether this node runs or not. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = {
            "Takes in a bag that was packed for this node, checked as a whole before anything of it is used.",
            "The node opens and registers what was in it at once, or as soon as it runs. May be repeated."
        })
final class BagOpenCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "a bag, as it was packed")
    private Path file = Path.of("bag");

    @Mixin private WhichNode which = new WhichNode();

    @Override
    public Integer call() {
        NodeFolder node = which.node();
        try (DatabaseVisit visit = node.visit()) {
            Bag bag =
                    HandCarriage.bag(
                            visit.jdbc(),
                            visit.transactions(),
                            node.identity(),
                            node.carriage(),
                            InstantSource.system());
            Bag.Contained opened = bag.open(file);
            System.out.printf(
                    "%s: %d envelopes and %d confirmations from %s are here%n",
                    file, opened.envelopes(), opened.confirmations(), opened.from());
        }
        return 0;
    }
}
