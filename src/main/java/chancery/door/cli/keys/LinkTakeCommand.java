package chancery.door.cli.keys;

import chancery.correspondence.keys.NodeIdentity;
import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.WhichNode;
import chancery.foundation.sealing.Bytes;
import chancery.foundation.sealing.KeyStoreFile;
import chancery.foundation.sealing.SealingRefusal;
import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The node goes over to the certificate that it asked for. */
@Command(
        name = "take",
        mixinStandardHelpOptions = true,
        description = {
            "Puts the certificate that the authority answered with into the place of the present one; the node uses it from",
            "its next start. Only one for this node, for the key of its last request, of its own authority is taken."
        })
final class LinkTakeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ANSWER", description = "as link certify wrote it")
    private Path answer = Path.of("link.certificate");

    @Mixin private WhichNode which = new WhichNode();

    @Override
    public Integer call() throws IOException {
        NodeFolder node = which.node();
        Path pending = node.keys().resolve(NodeIdentity.PENDING_LINK);
        if (!Files.exists(pending)) {
            throw Problem.refused("cli.link-not-asked").with("node", node.name());
        }
        NodeIdentity identity = node.identity();
        try {
            Bytes store =
                    identity.linkStore()
                            .renewed(
                                    Files.readAllBytes(pending),
                                    read(),
                                    identity.linkPassword().toCharArray(),
                                    Instant.now());
            KeyStoreFile.write(node.keys().resolve(NodeIdentity.LINK_KEY), store.toArray());
        } catch (SealingRefusal refusal) {
            throw Problem.refused("cli.link-answer").with("file", answer);
        }
        Files.delete(pending);
        System.out.printf(
                "%s: the certificate of the link lasts until %s; start the node anew to use it%n",
                node.name(), node.identity().linkStore().end());
        return 0;
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(answer);
        } catch (IOException e) {
            throw Problem.absent("keys.file").with("file", answer);
        }
    }
}
