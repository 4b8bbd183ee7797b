package chancery.door.cli.copies;

import chancery.door.cli.node.NodeFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts a copied node back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a backup back into a new folder, after comparing every file with the backup's manifest.",
            "Never run it beside the node that was copied: both would give the same numbers."
        })
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "BACKUP", description = "a folder that backup made")
    private Path backup = Path.of("backup");

    @Parameters(
            index = "1",
            paramLabel = "FOLDER",
            description = "a new or empty folder for the node")
    private Path home = Path.of("node");

    @Override
    public Integer call() throws IOException {
        NodeFolder node = new Backup(backup).into(home);
        System.out.printf(
                "%s is in %s. Check it with: chancery verify %s%nThen start it with: chancery serve --config %s%n",
                node.name(), home, home, node.config());
        return 0;
    }
}
