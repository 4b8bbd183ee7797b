package chancery.door.cli;

import chancery.door.cli.node.NodeProperties;
import chancery.kernel.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs one node until it is asked to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs one node from its configuration file; Ctrl-C stops it.")
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "the node's settings (docs/guide/running-a-node.md)")
    private Path config = Path.of("node.properties");

    @Override
    public Integer call() throws InterruptedException {
        try (ConfigurableApplicationContext node = start(config)) {
            CountDownLatch stopped = new CountDownLatch(1);
            SpringApplication.getShutdownHandlers().add(stopped::countDown);
            node.getBean(FirstAdministrator.class).inviteWhenNobodyIsThere();
            System.out.println(
                    "Chancery answers on " + node.getBean(NodeProperties.class).address());
            stopped.await();
        }
        return 0;
    }

    /** Starts a node in this process. */
    static ConfigurableApplicationContext start(Path config, String... settings) {
        if (!Files.isReadable(config)) {
            throw Problem.absent("cli.config").with("file", config);
        }
        SpringApplication application = new SpringApplication(NodeApplication.class);
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--spring.config.additional-location=file:" + config.toAbsolutePath());
        return application.run(arguments.toArray(String[]::new));
    }
}
