package chancery.correspondence.keys;

import chancery.foundation.sealing.DirectoryUnit;
import chancery.foundation.sealing.SignedDirectory;
import chancery.foundation.sealing.Suite;
import chancery.foundation.sealing.UnitCertificate;
import chancery.foundation.sealing.UnitCertificate.Use;
import chancery.kernel.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Until when the certificates of this node's units last. */
@Component
public class KeyTerms {
    /** So long before the end people are warned. */
    public static final Duration WARNING = Duration.ofDays(14);

    /** The same for the link, whose renewal takes files that are carried. */
    public static final Duration LINK_WARNING = Duration.ofDays(45);

    private final KeyRing keys;
    private final NodeIdentity node;
    private final InstantSource clock;

    KeyTerms(KeyRing keys, NodeIdentity node, InstantSource clock) {
        this.keys = keys;
        this.node = node;
        this.clock = clock;
    }

    /**
     * Until when a unit can sign, or be sealed for.
     *
     * @param end of the newest certificate, of the suite whose end comes first; long past when a
     *     suite has none or its own was revoked
     */
    public record Term(UnitCode unit, Use use, Instant end) {}

    /** What ends within {@link #WARNING}, the first end first. */
    public List<Term> endingSoon() {
        Instant soon = clock.instant().plus(WARNING);
        return of(keys.directory(), node.name()).stream()
                .filter(term -> term.end().isBefore(soon))
                .toList();
    }

    /** When the certificate of the node's link ends, if that is within {@link #LINK_WARNING}. */
    public Optional<Instant> linkEndingSoon() {
        return Optional.of(node.linkStore().end())
                .filter(end -> end.isBefore(clock.instant().plus(LINK_WARNING)));
    }

    /** Of every unit of a node, the first end first. */
    public static List<Term> of(SignedDirectory directory, String node) {
        return directory.units().stream()
                .filter(unit -> unit.node().equals(node))
                .flatMap(unit ->
                        Stream.of(Use.SIGNING, Use.OPENING).map(use -> term(directory, unit, use)))
                .sorted(Comparator.comparing(Term::end))
                .toList();
    }

    private static Term term(SignedDirectory directory, DirectoryUnit unit, Use use) {
        Instant first =
                Arrays.stream(Suite.values())
                        .map(suite -> end(directory, unit.code(), use, suite))
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH);
        return new Term(unit.code(), use, first);
    }

    static Instant end(SignedDirectory directory, UnitCode unit, Use use, Suite suite) {
        return directory.certificates().stream()
                .filter(certificate -> certificate.unit().equals(unit))
                .filter(certificate -> certificate.use() == use && certificate.suite() == suite)
                .filter(certificate -> !directory.isRevoked(certificate))
                .map(UnitCertificate::notAfter)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
