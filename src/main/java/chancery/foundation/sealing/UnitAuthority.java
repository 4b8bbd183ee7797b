package chancery.foundation.sealing;

import chancery.foundation.sealing.UnitCertificate.Use;
import chancery.kernel.UnitCode;
import java.math.BigInteger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CRLHolder;
import org.jspecify.annotations.Nullable;

/**
 * The ministry's own authority: certifies the keys of units, revokes them, signs the directory, and
 * certifies nodes for TLS. Safe for threads.
 *
 * <p>Its certificates are signed by {@link Suite#HYBRID_1}, whichever suite the certified key is
 * of.
 */
public final class UnitAuthority {
    public static final Duration ROOT_VALIDITY = Duration.ofDays(3653);
    public static final Duration SIGNING_VALIDITY = Duration.ofDays(731);
    public static final Duration OPENING_VALIDITY = Duration.ofDays(90);

    /** When the next revocation list is due at the latest, as the list itself says. */
    public static final Duration REVOCATION_PERIOD = Duration.ofDays(31);

    private final InstantSource clock;
    private final SealingKey root;
    private final Issuer issuer;
    private final LinkAuthority links;
    private X509CRLHolder revocations;

    UnitAuthority(
            InstantSource clock, SealingKey root, LinkAuthority links, X509CRLHolder revocations) {
        this.clock = clock;
        this.root = root;
        this.issuer = issuer(root.certificate().unit(), root);
        this.links = links;
        this.revocations = revocations;
    }

    /**
     * Makes a new root.
     *
     * @param name the authority's own, which no unit may have
     */
    public static UnitAuthority create(UnitCode name, InstantSource clock) {
        var pending = PendingKey.create(name, Use.CERTIFYING, Suite.HYBRID_1);
        var now = clock.instant();
        var publicKey = SubjectPublicKeyInfo.getInstance(pending.publicKey());
        var itself = pending.selfIssuer();
        var certificate = itself.certify(name, Use.CERTIFYING, publicKey, now, ROOT_VALIDITY);
        var none = itself.revoke(BigInteger.ONE, null, null, now, REVOCATION_PERIOD);
        var links = LinkAuthority.create(name.value(), now);
        return new UnitAuthority(clock, pending.with(certificate), links, none);
    }

    /** What every node is given by hand, in DER. */
    public byte[] rootCertificate() {
        return root.certificate().encoded();
    }

    /** Fresh keys of both suites for a unit, to sign and to open with. */
    public UnitKeys issue(UnitCode unit) {
        var keys = new ArrayList<SealingKey>();
        for (Suite suite : Suite.values()) {
            keys.add(issue(unit, Use.SIGNING, suite));
            keys.add(issue(unit, Use.OPENING, suite));
        }
        return new UnitKeys(unit, keys);
    }

    /** Adds a new generation of keys to open with; the old ones stay for what is on its way. */
    public UnitKeys renewOpening(UnitKeys keys) {
        var renewed = keys;
        for (Suite suite : Suite.values()) {
            renewed = renewed.plus(issue(keys.unit(), Use.OPENING, suite));
        }
        return renewed;
    }

    /**
     * Certifies a key that was made elsewhere. That it came from the unit is for the caller to
     * know.
     *
     * @param publicKey what {@link PendingKey#publicKey()} gives
     * @throws IllegalArgumentException when {@code use} is to certify, or the name is the
     *     authority's
     */
    public UnitCertificate certify(UnitCode unit, Use use, byte[] publicKey) {
        if (unit.equals(root.certificate().unit())) {
            throw new IllegalArgumentException(unit + " is the authority itself");
        }
        var validity =
                switch (use) {
                    case SIGNING -> SIGNING_VALIDITY;
                    case OPENING -> OPENING_VALIDITY;
                    case CERTIFYING ->
                            throw new IllegalArgumentException("a root certifies no root");
                };
        return issuer.certify(
                unit, use, SubjectPublicKeyInfo.getInstance(publicKey), clock.instant(), validity);
    }

    /** Certifies every key of a request that was verified. */
    public List<UnitCertificate> certify(KeyRequest request) {
        return request.keys().stream()
                .map(key -> certify(request.unit(), key.use(), key.publicKey().raw()))
                .toList();
    }

    /** From now on nothing signed by this certificate's key is accepted, whenever it was signed. */
    public synchronized void revoke(UnitCertificate certificate) {
        if (revocations.getRevokedCertificate(certificate.serial()) == null) {
            revocations = next(certificate);
        }
    }

    /** A fresh revocation list (RFC 5280, section 5) in DER, with what has been revoked. */
    public synchronized byte[] revocationList() {
        revocations = next(null);
        return Der.encode(revocations.toASN1Structure());
    }

    /**
     * Signs a directory with a fresh revocation list.
     *
     * @param version higher than the last one published
     * @param certificates of all units; expired ones as long as what they signed may arrive
     */
    public byte[] publish(
            long version,
            List<DirectoryNode> nodes,
            List<DirectoryUnit> units,
            Collection<UnitCertificate> certificates) {
        var content =
                new DirectoryContent(
                                version,
                                clock.instant(),
                                List.copyOf(nodes),
                                List.copyOf(units),
                                certificates.stream()
                                        .map(each -> Bytes.owning(each.encoded()))
                                        .toList(),
                                Bytes.owning(revocationList()))
                        .encoded();
        var attributes = SignedAttributes.of(Algorithms.DIRECTORY, content, root.certificate());
        return SignedContent.sign(Algorithms.DIRECTORY, content, root, attributes)
                .encodedAsMessage();
    }

    /**
     * Keys and certificates for the TLS of a node, server and client at once.
     *
     * @param node the common name, by which its neighbours know it
     * @param hosts names and addresses by which it is dialled, besides localhost and 127.0.0.1
     * @param password of both stores
     */
    public TlsStores issueTlsCertificate(String node, List<String> hosts, char[] password) {
        return links.issue(node, hosts, clock.instant(), password);
    }

    /**
     * Certifies the key that a node made for its link. That the request came from the node is for
     * the caller to know.
     *
     * @return in DER
     */
    public byte[] certifyLink(LinkRequest request) {
        return Der.encode(links.certify(request, clock.instant()).toASN1Structure());
    }

    SealingKey root() {
        return root;
    }

    LinkAuthority links() {
        return links;
    }

    synchronized X509CRLHolder revocations() {
        return revocations;
    }

    private SealingKey issue(UnitCode unit, Use use, Suite suite) {
        var pending = PendingKey.create(unit, use, suite);
        return pending.with(certify(unit, use, pending.publicKey()));
    }

    private X509CRLHolder next(@Nullable UnitCertificate revoked) {
        var number = RootCertificate.number(revocations).add(BigInteger.ONE);
        return issuer.revoke(number, revocations, revoked, clock.instant(), REVOCATION_PERIOD);
    }

    private static Issuer issuer(UnitCode name, SealingKey root) {
        return new Issuer(
                Issuer.subject(name), root.privateKey(), root.certificate().keyIdentifier().raw());
    }
}
