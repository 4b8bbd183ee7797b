package chancery.door.cli.keys;

import chancery.correspondence.keys.KeyOrders;
import chancery.correspondence.keys.KeyRequests;
import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.WhichNode;
import chancery.foundation.sealing.KeyRequest;
import chancery.foundation.sealing.SealingRefusal;
import chancery.foundation.sealing.UnitCertificate;
import chancery.foundation.storage.DatabaseVisit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The authority answers the requests that wait at the ministry. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        description = {
            "Certifies the keys that units have asked for and publishes the next directory: the ministry's node takes it over",
            "and passes it on to every post. Run it at the ministry, with the authority's folder at hand."
        })
final class KeysCertifyCommand implements Callable<Integer> {
    @Option(
            names = "--authority",
            required = true,
            paramLabel = "FOLDER",
            description = "as found made it; put it back under lock afterwards")
    private Path folder = Path.of("authority");

    @Mixin private WhichNode which = new WhichNode();

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() throws IOException {
        NodeFolder node = which.node();
        try (DatabaseVisit visit = node.visit()) {
            KeyRequests requests = new KeyRequests(visit.jdbc());
            List<KeyRequests.Waiting> waiting = visit.transactions().asNode(requests::waiting);
            AuthorityFolder authority = AuthorityFolder.open(folder, clock);
            Map<KeyRequests.Waiting, List<UnitCertificate>> answered = new LinkedHashMap<>();
            for (KeyRequests.Waiting request : waiting) {
                answer(authority, request, answered);
            }
            List<UnitCertificate> certified =
                    answered.values().stream().flatMap(List::stream).toList();
            byte[] published = certified.isEmpty() ? new byte[0] : authority.publish(certified);
            visit.transactions()
                    .runAsNode(() -> {
                        Instant now = clock.instant();
                        answered.keySet().forEach(request -> requests.granted(request, now));
                        if (published.length > 0) {
                            new KeyOrders(visit.jdbc())
                                    .leave(KeyOrders.Kind.DIRECTORY, published, now);
                        }
                    });
            System.out.printf(
                    "%d keys certified for %d of %d requests%s%n",
                    certified.size(),
                    answered.size(),
                    waiting.size(),
                    published.length == 0
                            ? ""
                            : ", directory " + (authority.directory().version() + 1));
            return answered.size() == waiting.size() ? 0 : 1;
        }
    }

    /** Certifies what the directory does not have yet; a request may come twice. */
    private void answer(
            AuthorityFolder authority,
            KeyRequests.Waiting waiting,
            Map<KeyRequests.Waiting, List<UnitCertificate>> answered) {
        try {
            KeyRequest request =
                    KeyRequest.verify(waiting.statement(), authority.directory(), clock);
            List<UnitCertificate> fresh = new ArrayList<>();
            for (UnitCertificate certificate : authority.authority().certify(request)) {
                if (authority.directory().certificates().stream()
                        .noneMatch(known -> known.keyId().equals(certificate.keyId()))) {
                    fresh.add(certificate);
                }
            }
            answered.put(waiting, fresh);
            System.out.printf(
                    "%s, asked on %s: %s%n",
                    request.unit(),
                    request.asked(),
                    fresh.isEmpty()
                            ? "certified before"
                            : fresh.stream()
                                    .map(each ->
                                            each.use() + " " + each.suite() + " " + each.keyId())
                                    .collect(Collectors.joining(", ")));
        } catch (SealingRefusal refusal) {
            System.err.printf(
                    "chancery: the request of %s is refused: %s%n",
                    waiting.unit(), refusal.getMessage());
        }
    }
}
