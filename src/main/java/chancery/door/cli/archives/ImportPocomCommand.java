package chancery.door.cli.archives;

import chancery.door.archives.pocom.PocomArchive;
import chancery.door.archives.pocom.PocomImport;
import chancery.door.archives.pocom.Unread;
import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.ProgressLine;
import chancery.door.cli.node.WhichNode;
import chancery.foundation.storage.DatabaseVisit;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.directory.EntryShelf;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Takes over the Principal Officers and Chiefs of Mission into the directory, also while the node
 * runs.
 */
@Command(
        name = "pocom",
        mixinStandardHelpOptions = true,
        description = {
            "Takes over the Principal Officers and Chiefs of Mission of the U.S. Department of State (POCOM) into the directory:",
            "people with their names, missions and offices, who held what from when to when. Unmarked, for everybody of the node.",
            "May be broken off and run again; who was erased from the directory stays erased."
        })
final class ImportPocomCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "the archive: a folder, or a tar, plain or packed as gzip or xz")
    private Path file = Path.of(".");

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            description = "the unit that keeps the entries (default: the node's, where it has one)")
    private @Nullable String unit;

    @Mixin private WhichNode which = new WhichNode();

    @Override
    public Integer call() {
        NodeFolder node = which.node();
        PocomArchive archive =
                PocomArchive.read(
                        file,
                        LocalDate.ofInstant(InstantSource.system().instant(), node.node().zone()));
        ProgressLine progress =
                new ProgressLine(
                        archive.institutions().size()
                                + archive.people().size()
                                + archive.tenures().size());
        try (DatabaseVisit visit = node.visit()) {
            UnitCode keeper = keeper(node.name(), visit);
            EntryShelf shelf =
                    new EntryShelf(visit.jdbc(), visit.transactions(), InstantSource.system());
            PocomImport.Report report =
                    new PocomImport(shelf, keeper, null).run(archive, progress::at);
            progress.end();
            say(keeper, report);
        }
        return 0;
    }

    /**
     * @throws Problem {@code pocom.which-unit} when the node has several units, or not the one that
     *     is named
     */
    private UnitCode keeper(String node, DatabaseVisit visit) {
        List<UnitCode> units =
                visit.transactions()
                        .asNode(() ->
                                visit.jdbc()
                                        .sql(
                                                "select code from unit where node = :node and active and not archive order by code")
                                        .param("node", node)
                                        .query((row, _) -> UnitCode.of(row.getString("code")))
                                        .list());
        List<UnitCode> fitting =
                unit == null
                        ? units
                        : units.stream().filter(each -> each.value().equals(unit)).toList();
        if (fitting.size() != 1) {
            throw Problem.refused("pocom.which-unit")
                    .at("unit")
                    .with("units", String.join(", ", units.stream().map(UnitCode::value).toList()));
        }
        return fitting.getFirst();
    }

    private static void say(UnitCode keeper, PocomImport.Report report) {
        PocomArchive archive = report.archive();
        System.out.printf(
                "%s: %d people, %d institutions, %d of %d appointments (%d entries new, %d there already).%n",
                keeper,
                archive.people().size(),
                archive.institutions().size(),
                archive.tenures().size(),
                archive.appointments(),
                report.institutions() + report.people() + report.tenures(),
                report.present());
        if (archive.unread().isEmpty()) {
            System.out.println("Everything was read.");
        } else {
            System.out.println("Not taken, or not wholly:");
            for (Unread each : archive.unread()) {
                System.out.println("  " + each.where() + ": " + each.reason().reason());
            }
        }
    }
}
