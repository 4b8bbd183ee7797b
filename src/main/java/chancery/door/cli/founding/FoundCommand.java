package chancery.door.cli.founding;

import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Founds a foreign service: its authority, its directory and every node's keys. */
@Command(
        name = "found",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a service's authority and, for each node, the folder of keys that is carried there.",
            "Do it once, on a machine that is not on a network; keep the authority's folder under lock."
        })
public final class FoundCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "SERVICE.json",
            description = "nodes and units (docs/guide/founding-a-service.md)")
    private Path service = Path.of("service.json");

    @Parameters(index = "1", paramLabel = "FOLDER", description = "a new folder for what is made")
    private Path out = Path.of("founded");

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out)) {
            throw Problem.conflict("cli.folder-exists").with("folder", out);
        }
        ServicePlan plan = ServicePlan.read(service);
        new Founding(plan, InstantSource.system()).into(out);
        System.out.printf(
                "%d nodes and %d units founded in %s%n",
                plan.nodes().size(), plan.units().size(), out);
        return 0;
    }
}
