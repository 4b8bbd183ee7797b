package chancery.door.cli.copies;

import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.WhichNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies a node, whether it runs or not. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copies a node into a new folder as it stands at one moment: database, keys, settings. The node may run.",
            "The copy holds all that the node can read: keep it encrypted, under lock."
        })
public final class BackupCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "a new or empty folder")
    private Path folder = Path.of("backup");

    @Mixin private WhichNode which = new WhichNode();

    @Override
    public Integer call() throws IOException {
        NodeFolder node = which.node();
        BackupManifest made = new Backup(folder).of(node, InstantSource.system());
        System.out.printf(
                "%s as of %s: %d rows of %d tables, %d files, %d bytes in %s%n",
                made.node(),
                made.made(),
                made.rows(),
                made.tables().size(),
                made.files().size(),
                made.bytes(),
                folder);
        return 0;
    }
}
