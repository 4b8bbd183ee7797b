package chancery.door.cli.keys;

import chancery.correspondence.keys.KeyOrders;
import chancery.correspondence.keys.NodeIdentity;
import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.WhichNode;
import chancery.foundation.sealing.SealingRefusal;
import chancery.foundation.sealing.SignedDirectory;
import chancery.foundation.storage.DatabaseVisit;
import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives a node a directory that came by hand. */
@Command(
        name = "take",
        mixinStandardHelpOptions = true,
        description = {
            "Gives a node a newer signed directory that was carried to it; at once when it runs, else at its start.",
            "Only one that the service's authority has signed is taken, and only a newer one."
        })
final class KeysTakeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "a directory.signed")
    private Path file = Path.of("directory.signed");

    @Mixin private WhichNode which = new WhichNode();

    @Override
    public Integer call() {
        NodeFolder node = which.node();
        byte[] encoded = read(file);
        long known = node.identity().directory().version();
        SignedDirectory directory;
        try {
            directory =
                    SignedDirectory.verify(
                            encoded, read(node.keys().resolve(NodeIdentity.ROOT)), known + 1);
        } catch (SealingRefusal refusal) {
            throw refusal.toProblem();
        }
        try (DatabaseVisit visit = node.visit()) {
            visit.transactions()
                    .runAsNode(() ->
                            new KeyOrders(visit.jdbc())
                                    .leave(KeyOrders.Kind.DIRECTORY, encoded, Instant.now()));
        }
        System.out.printf("%s: directory %d follows %d%n", node.name(), directory.version(), known);
        return 0;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Problem.absent("keys.file").with("file", file);
        }
    }
}
