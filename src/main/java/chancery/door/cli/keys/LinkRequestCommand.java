package chancery.door.cli.keys;

import chancery.correspondence.keys.NodeIdentity;
import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.WhichNode;
import chancery.foundation.sealing.KeyStoreFile;
import chancery.foundation.sealing.LinkRequest;
import chancery.foundation.sealing.LinkStore;
import chancery.foundation.sealing.SealingRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The node makes a fresh key for its link and asks for its certificate. */
@Command(
        name = "request",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a fresh key for the node's link and writes the request for its certificate. The key stays here. The node",
            "goes on with the old one until the answer is taken; asking again makes an earlier request void."
        })
final class LinkRequestCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "where to write the request")
    private Path file = Path.of("link.request");

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description =
                    "a name or address by which the node is dialled from now on, besides those that it has; may be repeated")
    private List<String> more = List.of();

    @Mixin private WhichNode which = new WhichNode();

    @Override
    public Integer call() throws IOException {
        NodeFolder node = which.node();
        LinkStore present = node.identity().linkStore();
        List<String> hosts = new ArrayList<>(hosts(present));
        hosts.addAll(more);
        LinkRequest.Fresh fresh = LinkRequest.create(present.name(), hosts);
        KeyStoreFile.write(
                node.keys().resolve(NodeIdentity.PENDING_LINK), fresh.privateKey().toArray());
        Files.write(file, fresh.request().encoded());
        System.out.printf(
                "%s: bring %s to the authority; the present certificate ends on %s%n",
                node.name(), file, present.end());
        return 0;
    }

    private static List<String> hosts(LinkStore present) {
        try {
            return present.hosts();
        } catch (SealingRefusal refusal) {
            throw refusal.toProblem();
        }
    }
}
