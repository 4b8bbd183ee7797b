package chancery.door.cli.archives;

import chancery.correspondence.ArchiveShelf;
import chancery.door.archives.ArchiveImport;
import chancery.door.archives.TeiTally;
import chancery.door.archives.TeiVolumes;
import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.ProgressLine;
import chancery.door.cli.node.WhichNode;
import chancery.foundation.storage.DatabaseVisit;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes over volumes of the Foreign Relations of the United States, also while the node runs. */
@Command(
        name = "frus",
        mixinStandardHelpOptions = true,
        description = {
            "Takes over volumes of the Foreign Relations of the United States (TEI).",
            "They become unmarked dispatches that everybody of the service may read and find. Give volumes of the same",
            "years together, so that answers find what they answer. May be broken off and run again."
        })
final class ImportFrusCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE.xml", description = "the volumes")
    private List<Path> files = List.of();

    @Mixin private WhichNode which = new WhichNode();

    @Override
    public Integer call() {
        NodeFolder node = which.node();
        TeiVolumes volumes = TeiVolumes.open(files);
        ProgressLine progress = new ProgressLine(volumes.documents());
        try (DatabaseVisit visit = node.visit()) {
            ArchiveShelf shelf =
                    new ArchiveShelf(visit.jdbc(), visit.transactions(), InstantSource.system());
            ArchiveImport.Report report = new ArchiveImport(shelf).run(volumes, progress::at);
            progress.end();
            say(node.name(), report);
        }
        return 0;
    }

    private void say(String node, ArchiveImport.Report report) {
        TeiTally tally = report.tally();
        System.out.printf(
                "%s: %d dispatches from %d volumes (%d new, %d there already), %d enclosures; "
                        + "%d with sender, %d with addressee, %d dated, %d numbered; "
                        + "%d name the one they answer, %d of these found.%n",
                node,
                tally.taken(),
                files.size(),
                report.outcome().added(),
                report.outcome().present(),
                tally.enclosures(),
                tally.withSender(),
                tally.withAddressee(),
                tally.withDate(),
                tally.withNumber(),
                tally.answering(),
                tally.answersFound());
        System.out.println("Skipped: " + skipped(tally) + ".");
    }

    private static String skipped(TeiTally tally) {
        String inside =
                tally.inside() == 0
                        ? ""
                        : tally.inside()
                                + " printed inside an enclosure, which came with that enclosure";
        String others =
                tally.skipped().entrySet().stream()
                        .map(ImportFrusCommand::reason)
                        .collect(Collectors.joining("; "));
        String both =
                inside.isEmpty() || others.isEmpty() ? inside + others : inside + "; " + others;
        return both.isEmpty() ? "nothing" : both;
    }

    private static String reason(Map.Entry<TeiTally.Skipped, List<String>> reason) {
        return reason.getValue().size()
                + " "
                + reason.getKey().reason()
                + " ("
                + String.join(", ", reason.getValue().stream().limit(10).toList())
                + ")";
    }
}
