package chancery.foundation.sealing;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.foundation.sealing.UnitCertificate.Use;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;

/**
 * Which units and nodes there are and which keys are theirs, signed by the ministry's root.
 * Immutable; a newer version replaces it.
 */
public final class SignedDirectory {
    /**
     * How long after its end a signer's certificate still serves for what was signed before: a bag
     * may be that long on its way.
     */
    public static final Duration LONGEST_CARRIAGE = Duration.ofDays(60);

    private static final int MOST_BYTES = 256 * 1024 * 1024;

    private final byte[] encoded;
    private final DirectoryContent content;
    private final RootCertificate root;
    private final X509CRLHolder revocations;
    private final Set<BigInteger> revoked = new HashSet<>();
    private final Map<UnitCode, DirectoryUnit> units = new HashMap<>();
    private final Map<Bytes, UnitCertificate> certificates = new HashMap<>();
    private final Map<UnitCode, List<UnitCertificate>> openingCertificates = new HashMap<>();
    private final Set<Bytes> issuedByRoot = ConcurrentHashMap.newKeySet();

    private SignedDirectory(
            byte[] encoded,
            DirectoryContent content,
            RootCertificate root,
            X509CRLHolder revocations)
            throws SealingRefusal {
        this.encoded = encoded;
        this.content = content;
        this.root = root;
        this.revocations = revocations;
        for (var each : revocations.getRevokedCertificates()) {
            revoked.add(((X509CRLEntryHolder) each).getSerialNumber());
        }
        for (DirectoryUnit unit : content.units()) {
            if (units.put(unit.code(), unit) != null) {
                throw DerReader.bad("the unit " + unit.code() + " twice");
            }
        }
        for (Bytes each : content.certificates()) {
            var certificate = UnitCertificate.decode(each.raw());
            if (certificates.put(certificate.keyIdentifier(), certificate) != null) {
                throw DerReader.bad("the key " + certificate.keyId() + " twice");
            }
            if (certificate.use() == Use.OPENING) {
                openingCertificates.merge(
                        certificate.unit(), List.of(certificate), SignedDirectory::both);
            }
        }
    }

    /**
     * @param rootCertificate the one that this node was given by hand
     * @param notOlderThan the version that is known already, 0 for none
     * @throws SealingRefusal {@code STALE} when it is older than that; {@code UNKNOWN_SENDER} or
     *     {@code BAD_SIGNATURE} when the root has not signed it; {@code BAD_STRUCTURE}
     */
    public static SignedDirectory verify(byte[] encoded, byte[] rootCertificate, long notOlderThan)
            throws SealingRefusal {
        Limits.received(encoded.length, MOST_BYTES);
        var root = RootCertificate.decode(rootCertificate);
        var signed = SignedContent.decodeMessage(encoded);
        if (!signed.type().equals(Algorithms.DIRECTORY)) {
            throw DerReader.bad("not a directory");
        }
        var rootKey = root.certificate().keyIdentifier();
        if (!signed.keyIdentifier().equals(rootKey)) {
            throw new SealingRefusal(Reason.UNKNOWN_SENDER, "a directory of another authority");
        }
        signed.verify(root.certificate());
        SignedAttributes.of(Algorithms.DIRECTORY, signed.content().raw(), root.certificate())
                .mustBe(signed.signedAttributes().raw());
        var content = DirectoryContent.decode(signed.content().raw());
        if (content.version() < notOlderThan) {
            throw new SealingRefusal(
                    Reason.STALE, "version " + content.version() + " after " + notOlderThan);
        }
        var revocations = root.revocationList(content.revocationList().raw());
        return new SignedDirectory(encoded.clone(), content, root, revocations);
    }

    /**
     * The same directory with a newer revocation list, which may travel by itself.
     *
     * @throws SealingRefusal {@code STALE} when it is older than the present one, or the reason for
     *     which it is not the root's
     */
    public SignedDirectory withRevocations(byte[] revocationList) throws SealingRefusal {
        var newer = root.revocationList(revocationList);
        if (RootCertificate.number(newer).compareTo(RootCertificate.number(revocations)) < 0) {
            throw new SealingRefusal(Reason.STALE, "an older revocation list");
        }
        return new SignedDirectory(encoded, content, root, newer);
    }

    /**
     * The same directory with this revocation list, when it is newer than the present one.
     *
     * @throws SealingRefusal the reason for which the list is not the root's
     */
    public SignedDirectory withNewerRevocations(byte[] revocationList) throws SealingRefusal {
        var other = root.revocationList(revocationList);
        boolean newer = RootCertificate.number(other).compareTo(revocationNumber()) > 0;
        return newer ? new SignedDirectory(encoded, content, root, other) : this;
    }

    /** Counts the revocation lists of the authority; a higher number is a newer list. */
    public BigInteger revocationNumber() {
        return RootCertificate.number(revocations);
    }

    /** The newest revocation list that is known (RFC 5280) in DER, to be passed on. */
    public byte[] revocationList() {
        return Der.encode(revocations.toASN1Structure());
    }

    public long version() {
        return content.version();
    }

    public Instant issued() {
        return content.issued();
    }

    public List<DirectoryNode> nodes() {
        return content.nodes();
    }

    public List<DirectoryUnit> units() {
        return content.units();
    }

    public Optional<DirectoryUnit> unit(UnitCode code) {
        return Optional.ofNullable(units.get(code));
    }

    public List<UnitCode> archiveUnits() {
        return content.units().stream()
                .filter(DirectoryUnit::archive)
                .map(DirectoryUnit::code)
                .toList();
    }

    public List<UnitCertificate> certificates() {
        return List.copyOf(certificates.values());
    }

    /** The certificate of this key, when the root has issued one. */
    Optional<UnitCertificate> certificateOf(Bytes keyIdentifier) {
        return Optional.ofNullable(certificates.get(keyIdentifier)).filter(this::isIssuedByRoot);
    }

    /** Whether this certificate has been revoked, from whatever day. */
    public boolean isRevoked(UnitCertificate certificate) {
        return revoked.contains(certificate.serial());
    }

    /** The signed bytes, to be passed on. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /**
     * The newest certificate to seal for a unit.
     *
     * @throws Problem {@code sealing.no_opening_key} when there is none that is valid
     */
    UnitCertificate openingCertificate(UnitCode unit, Suite suite, Instant time) {
        return openingCertificates.getOrDefault(unit, List.of()).stream()
                .filter(certificate -> certificate.suite() == suite)
                .filter(certificate -> certificate.isValidAt(time))
                .filter(certificate -> !isRevoked(certificate))
                .filter(this::isIssuedByRoot)
                .max(Comparator.comparing(UnitCertificate::notBefore))
                .orElseThrow(() ->
                        Problem.conflict("sealing.no_opening_key").with("unit", unit.value()));
    }

    /**
     * @throws SealingRefusal {@code UNKNOWN_SENDER}
     */
    UnitCertificate signer(Bytes keyIdentifier) throws SealingRefusal {
        var certificate = certificates.get(keyIdentifier);
        if (certificate == null || certificate.use() != Use.SIGNING) {
            throw new SealingRefusal(
                    Reason.UNKNOWN_SENDER, "no certificate for the key " + keyIdentifier.hex());
        }
        return certificate;
    }

    /**
     * Whether a signature of {@code signed} by this certificate may be believed at {@code now}.
     *
     * <p>A revoked certificate is refused whenever it signed: a thief may write any date.
     *
     * @throws SealingRefusal {@code UNKNOWN_SENDER}, {@code CERTIFICATE_EXPIRED} or {@code REVOKED}
     */
    void mustTrust(UnitCertificate signer, Instant signed, Instant now) throws SealingRefusal {
        if (!isIssuedByRoot(signer)) {
            throw new SealingRefusal(Reason.UNKNOWN_SENDER, "not certified by the root");
        }
        if (!signer.isValidAt(signed) || now.isAfter(signer.notAfter().plus(LONGEST_CARRIAGE))) {
            throw new SealingRefusal(
                    Reason.CERTIFICATE_EXPIRED,
                    "valid from %s to %s".formatted(signer.notBefore(), signer.notAfter()));
        }
        if (isRevoked(signer)) {
            throw new SealingRefusal(Reason.REVOKED, "the key " + signer.keyId() + " is revoked");
        }
    }

    /**
     * Whether this certificate was the unit's when it signed, whatever became of it.
     *
     * @throws SealingRefusal {@code UNKNOWN_SENDER} or {@code CERTIFICATE_EXPIRED}
     */
    void mustHaveTrusted(UnitCertificate signer, Instant signed) throws SealingRefusal {
        if (!isIssuedByRoot(signer)) {
            throw new SealingRefusal(Reason.UNKNOWN_SENDER, "not certified by the root");
        }
        if (!signer.isValidAt(signed)) {
            throw new SealingRefusal(Reason.CERTIFICATE_EXPIRED, "not valid on " + signed);
        }
    }

    private boolean isIssuedByRoot(UnitCertificate certificate) {
        var key = certificate.keyIdentifier();
        if (issuedByRoot.contains(key)) {
            return true;
        }
        try {
            root.mustHaveIssued(certificate);
            issuedByRoot.add(key);
            return true;
        } catch (SealingRefusal refusal) {
            return false;
        }
    }

    private static List<UnitCertificate> both(
            List<UnitCertificate> some, List<UnitCertificate> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
