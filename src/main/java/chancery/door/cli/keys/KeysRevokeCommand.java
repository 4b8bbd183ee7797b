package chancery.door.cli.keys;

import chancery.correspondence.keys.KeyOrders;
import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.WhichNode;
import chancery.foundation.sealing.UnitCertificate;
import chancery.foundation.storage.DatabaseVisit;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The authority withdraws keys that were stolen or lost. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = {
            "Revokes the certificates of a unit, or one of them, for good. The ministry's node takes the list over and sends it",
            "to every post before everything else; nothing signed with these keys is accepted from then on, whenever it was signed."
        })
final class KeysRevokeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "UNIT", description = "whose")
    private String unit = "";

    @Option(
            names = "--key",
            paramLabel = "ID",
            description = "only this key, as keys list shows it (or its beginning)")
    private @Nullable String key;

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
        UnitCode code = UnitCode.of(unit);
        AuthorityFolder authority = AuthorityFolder.open(folder, clock);
        Instant now = clock.instant();
        List<UnitCertificate> revoked =
                authority.directory().certificates().stream()
                        .filter(certificate -> certificate.unit().equals(code))
                        .filter(certificate -> key == null || certificate.keyId().startsWith(key))
                        .filter(certificate -> key != null || certificate.isValidAt(now))
                        .toList();
        if (revoked.isEmpty()) {
            throw Problem.absent("cli.no-key")
                    .with("unit", code)
                    .with("key", key == null ? "" : key);
        }
        byte[] list = authority.revoke(revoked);
        try (DatabaseVisit visit = node.visit()) {
            visit.transactions()
                    .runAsNode(() ->
                            new KeyOrders(visit.jdbc())
                                    .leave(KeyOrders.Kind.REVOCATIONS, list, now));
        }
        revoked.forEach(certificate ->
                System.out.printf(
                        "revoked: %s %s %s %s%n",
                        certificate.unit(),
                        certificate.use(),
                        certificate.suite(),
                        certificate.keyId()));
        return 0;
    }
}
