package chancery.door.cli;

import chancery.correspondence.Reindexing;
import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.WhichNode;
import chancery.foundation.search.SearchIndex;
import chancery.foundation.storage.DatabaseVisit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Rebuilds the search index of a node, which goes on being searched meanwhile if the node runs. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = {
            "Rebuilds a node's search index from its database. Beside a running node the node does it,",
            "and goes on searching in the earlier one until it is done."
        })
final class ReindexCommand implements Callable<Integer> {
    private static final long LOOK_EVERY_MILLIS = 200;

    @Mixin private WhichNode which = new WhichNode();

    @Override
    public Integer call() throws InterruptedException {
        NodeFolder node = which.node();
        if (SearchIndex.isOpenElsewhere(node.index())) {
            Path asked = SearchIndex.askForRebuild(node.index());
            while (Files.exists(asked) && SearchIndex.isOpenElsewhere(node.index())) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            System.out.println(
                    node.name()
                            + (Files.exists(asked)
                                    ? ": stopped before it was done; the index is rebuilt at its next start"
                                    : ": the running node has rebuilt its index"));
            return 0;
        }
        try (DatabaseVisit visit = node.visit()) {
            long documents = Reindexing.rebuild(visit.jdbc(), visit.transactions(), node.index());
            System.out.printf("%s: %d dispatches indexed%n", node.name(), documents);
        }
        return 0;
    }
}
