package chancery.door.cli.node;

import chancery.kernel.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The two options by which a command is told on which one node it works. */
public final class WhichNode {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = NodeFolder.DEMO,
            description =
                    "a node's configuration file or folder, or a folder of several (default: ${DEFAULT-VALUE})")
    private Path place = Path.of(NodeFolder.DEMO);

    @Option(
            names = "--node",
            paramLabel = "NAME",
            description = "which node, where the folder holds several (default: the ministry's)")
    private @Nullable String name;

    /**
     * @throws Problem {@code cli.no-node} or {@code cli.which-node}
     */
    public NodeFolder node() {
        List<NodeFolder> nodes = NodeFolder.under(place);
        String wanted = name == null && nodes.size() > 1 ? "ministry" : name;
        return nodes.stream()
                .filter(node -> wanted == null || node.name().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        Problem.absent("cli.which-node")
                                .with("folder", place)
                                .with(
                                        "nodes",
                                        nodes.stream()
                                                .map(NodeFolder::name)
                                                .collect(Collectors.joining(", "))));
    }
}
