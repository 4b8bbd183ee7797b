package chancery.door.cli.keys;

import chancery.correspondence.keys.KeyOrders;
import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.WhichNode;
import chancery.foundation.storage.DatabaseVisit;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets a node ask for new keys before it would by itself. */
@Command(
        name = "renew",
        mixinStandardHelpOptions = true,
        description = {
            "Lets a node make new keys to open with and ask the authority to certify them; at once when it runs, else at its",
            "start. A node does so by itself 30 days before the end. Their private halves never leave the node."
        })
final class KeysRenewCommand implements Callable<Integer> {
    @Option(
            names = "--signing",
            description = "new keys to sign with as well, as when one may have been stolen")
    private boolean signing;

    @Mixin private WhichNode which = new WhichNode();

    @Override
    public Integer call() {
        NodeFolder node = which.node();
        try (DatabaseVisit visit = node.visit()) {
            visit.transactions()
                    .runAsNode(() ->
                            new KeyOrders(visit.jdbc())
                                    .leave(
                                            signing
                                                    ? KeyOrders.Kind.RENEW_ALL
                                                    : KeyOrders.Kind.RENEW_OPENING,
                                            null,
                                            Instant.now()));
        }
        System.out.println(
                node.name()
                        + ": the node makes new keys and asks; at the ministry: chancery keys certify");
        return 0;
    }
}
