package chancery.door.cli.archives;

import chancery.door.cli.node.WhichNode;
import chancery.work.engagements.archives.PastList;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Takes over the Office of the Historian's list of journeys of presidents and secretaries of state.
 */
@Command(
        name = "travels",
        mixinStandardHelpOptions = true,
        description = {
            "Takes over journeys of presidents and secretaries of state (Office of the Historian, XML).",
            "They become unmarked engagements that everybody of the node may read. May be broken off and run again."
        })
final class ImportTravelsCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "a .xml, or a .tar.xz of them")
    private List<Path> files = List.of();

    @Mixin private WhichNode which = new WhichNode();

    @Override
    public Integer call() {
        PastImport.run(which.node(), PastList.TRAVELS, files);
        return 0;
    }
}
