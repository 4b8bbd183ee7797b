package chancery.door.cli.keys;

import chancery.foundation.carriage.NodeName;
import chancery.foundation.sealing.LinkRequest;
import chancery.foundation.sealing.SealingRefusal;
import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The authority certifies the key of a node's link. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        description = {
            "Certifies the key that a node made for its link, for 397 days. Make sure that the request came from that node:",
            "whoever has the answer is that node for its neighbours."
        })
final class LinkCertifyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "REQUEST", description = "as link request wrote it")
    private Path request = Path.of("link.request");

    @Parameters(index = "1", paramLabel = "ANSWER", description = "where to write the certificate")
    private Path answer = Path.of("link.certificate");

    @Option(
            names = "--authority",
            required = true,
            paramLabel = "FOLDER",
            description = "as found made it; put it back under lock afterwards")
    private Path folder = Path.of("authority");

    @Override
    public Integer call() throws IOException {
        LinkRequest asked = read();
        AuthorityFolder authority = AuthorityFolder.open(folder, InstantSource.system());
        if (authority.directory().nodes().stream()
                .noneMatch(node -> NodeName.of(node.name()).commonName().equals(asked.node()))) {
            throw Problem.refused("cli.link-node").with("node", asked.node());
        }
        Files.write(answer, authority.authority().certifyLink(asked));
        System.out.printf(
                "%s, dialled as %s: bring %s back to it%n",
                asked.node(), String.join(", ", asked.hosts()), answer);
        return 0;
    }

    private LinkRequest read() {
        try {
            return LinkRequest.decode(Files.readAllBytes(request));
        } catch (IOException e) {
            throw Problem.absent("keys.file").with("file", request);
        } catch (SealingRefusal refusal) {
            throw Problem.refused("cli.link-request").with("file", request);
        }
    }
}
