package chancery.door.cli.demo;

import chancery.door.cli.founding.Founding;
import chancery.door.cli.founding.ServicePlan;
import chancery.door.cli.node.NodeFolder;
import chancery.kernel.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A small foreign service on this machine: a ministry and three posts, each a process of its own.
 */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the ministry and the embassies in Lima, Nairobi and Madrid of the fictional Republic of",
            "Aldoria on this machine, on loopback only. Ctrl-C stops them; started again, everything is there."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final String MARK = "demo-access.json";
    private static final String BEGUN = ".chancery-demo";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = NodeFolder.DEMO,
            description = "where it lives (default: ${DEFAULT-VALUE})")
    private Path data = Path.of(NodeFolder.DEMO);

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "8700",
            description = "first of 31 ports (default: ${DEFAULT-VALUE})")
    private int portBase = 8700;

    @Option(names = "--fresh", description = "throw the demo's data away and begin anew")
    private boolean fresh;

    @Option(
            names = "--blank",
            description =
                    "at the first start: leave the year of plans unlived, so that every plan is still to be written")
    private boolean blank;

    private volatile boolean stopping;
    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (portBase < 1024 || portBase > 65_500) {
            throw Problem.refused("cli.port").with("port", portBase);
        }
        data = data.toAbsolutePath().normalize();
        if (fresh) {
            throwAway();
        }
        ServicePlan plan = ServicePlan.demo();
        boolean first = !Files.exists(data.resolve(BEGUN));
        if (first) {
            found(plan);
        }
        List<DemoNode> nodes = DemoNode.all(plan, data, portBase);
        if (first && blank) {
            for (DemoNode node : nodes) {
                node.leaveYearOut();
            }
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Thread stop =
                new Thread(() -> {
                    stopping = true;
                    out.println();
                    out.println(
                            "Stopping… The first time the ministry also writes down what makes later starts fast.");
                    nodes.parallelStream().forEach(DemoNode::stop);
                    stopped.countDown();
                });
        Runtime.getRuntime().addShutdownHook(stop);
        out.println("Starting " + nodes.size() + " nodes; the first start takes about a minute.");
        for (DemoNode node : nodes) {
            node.start();
        }
        for (DemoNode node : nodes) {
            Duration took = node.awaitReady();
            out.printf("  %-9s ready after %.1f s%n", node.name(), took.toMillis() / 1000.0);
        }
        DemoAccess access = DemoAccess.of(nodes);
        access.write(data.resolve(MARK));
        if (!Files.exists(data.resolve("letters-sent"))) {
            new DemoLetters(access).send();
            new DemoAgenda(access).write();
            new DemoDirectory(access).write();
            Files.writeString(data.resolve("letters-sent"), "");
        }
        announce(nodes);
        while (nodes.stream().allMatch(DemoNode::isAlive)) {
            if (stopped.await(500, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                return 0;
            }
        }
        for (DemoNode node : nodes) {
            if (!stopping && !node.isAlive()) {
                System.err.println("chancery: " + node.name() + " has stopped; see " + node.log());
            }
        }
        return 1;
    }

    private void throwAway() throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        if (!Files.exists(data.resolve(BEGUN))) {
            throw Problem.refused("cli.not-a-demo").with("folder", data);
        }
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void found(ServicePlan plan) throws IOException {
        out.println("Founding the Republic of Aldoria in " + data);
        new Founding(plan, InstantSource.system()).into(data);
        Files.writeString(
                data.resolve(BEGUN),
                "This folder is a demo of Chancery.\n",
                StandardCharsets.UTF_8);
    }

    private void announce(List<DemoNode> nodes) {
        out.println();
        for (DemoNode node : nodes) {
            out.printf("%-9s %s%n", node.name(), node.address());
            for (DemoPeople.Account account : node.accounts()) {
                out.printf("    %-20s %-24s %s%n", account.name(), account.role(), account.unit());
            }
        }
        out.println();
        out.println(
                "Everybody's password is "
                        + DemoPeople.PASSWORD
                        + "; for programs: "
                        + data.resolve(MARK));
        out.println("Ctrl-C stops all of it.");
    }
}
