package chancery.door.cli.keys;

import chancery.correspondence.keys.KeyTerms;
import chancery.correspondence.keys.NodeIdentity;
import chancery.door.cli.node.NodeFolder;
import chancery.foundation.sealing.SignedDirectory;
import chancery.foundation.sealing.UnitCertificate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which certificates a node believes, from its public files alone. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the certificates of a node's units: what for, suite, key, from, until.",
            "Exit status 1 when one that is needed ends within 14 days."
        })
final class KeysListCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NODE",
            defaultValue = NodeFolder.DEMO,
            description =
                    "a node's configuration file or folder, or a folder of several (default: ${DEFAULT-VALUE})")
    private Path place = Path.of(NodeFolder.DEMO);

    @Option(names = "--all", description = "every unit of the service, not the node's own alone")
    private boolean all;

    @Override
    public Integer call() {
        boolean well = true;
        Instant now = Instant.now();
        for (NodeFolder node : NodeFolder.under(place)) {
            SignedDirectory directory = node.identity().directory();
            System.out.printf(
                    "%s: directory %d of %s, revocation list %s%s%n",
                    node.name(),
                    directory.version(),
                    directory.issued(),
                    directory.revocationNumber(),
                    Files.exists(node.keys().resolve(NodeIdentity.PENDING_KEYS))
                            ? ", new keys wait for the authority"
                            : "");
            for (UnitCertificate certificate : certificates(directory, node.name())) {
                System.out.printf(
                        "  %-24s %-8s %-9s %s  %s  %s  %s%n",
                        certificate.unit(),
                        certificate.use(),
                        certificate.suite(),
                        certificate.keyId(),
                        day(certificate.notBefore()),
                        day(certificate.notAfter()),
                        state(directory, certificate, now));
            }
            well &=
                    KeyTerms.of(directory, node.name()).stream()
                            .noneMatch(term -> term.end().isBefore(now.plus(KeyTerms.WARNING)));
        }
        return well ? 0 : 1;
    }

    private List<UnitCertificate> certificates(SignedDirectory directory, String node) {
        return directory.certificates().stream()
                .filter(certificate ->
                        all
                                || directory
                                        .unit(certificate.unit())
                                        .filter(unit -> unit.node().equals(node))
                                        .isPresent())
                .sorted(
                        Comparator.comparing(UnitCertificate::unit)
                                .thenComparing(UnitCertificate::use)
                                .thenComparing(UnitCertificate::suite)
                                .thenComparing(UnitCertificate::notBefore))
                .toList();
    }

    private static String state(
            SignedDirectory directory, UnitCertificate certificate, Instant now) {
        if (directory.isRevoked(certificate)) {
            return "REVOKED";
        }
        if (!certificate.isValidAt(now)) {
            return "ended";
        }
        return certificate.notAfter().isBefore(now.plus(KeyTerms.WARNING)) ? "ends soon" : "valid";
    }

    private static String day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
