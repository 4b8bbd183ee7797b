package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.SEQUENCE;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.foundation.sealing.UnitCertificate.Use;
import chancery.kernel.UnitCode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jcajce.CompositePrivateKey;

/**
 * A fresh key whose private half stays where it was made, until {@link UnitAuthority#certify} has
 * certified the public half.
 */
public final class PendingKey {
    private final UnitCode unit;
    private final Use use;
    private final Suite suite;
    private final CompositePrivateKey privateKey;
    private final SubjectPublicKeyInfo publicKey;

    private PendingKey(
            UnitCode unit,
            Use use,
            Suite suite,
            CompositePrivateKey privateKey,
            SubjectPublicKeyInfo publicKey) {
        this.unit = unit;
        this.use = use;
        this.suite = suite;
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    public static PendingKey create(UnitCode unit, Use use, Suite suite) {
        KeyPair pair = freshPair(use, suite);
        return new PendingKey(
                unit,
                use,
                suite,
                (CompositePrivateKey) pair.getPrivate(),
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
    }

    public UnitCode unit() {
        return unit;
    }

    public Use use() {
        return use;
    }

    public Suite suite() {
        return suite;
    }

    /** The key with its certificate, when the directory has one. */
    public Optional<SealingKey> certifiedIn(SignedDirectory directory) {
        return directory
                .certificateOf(Bytes.owning(UnitCertificate.identify(publicKey)))
                .filter(certificate -> certificate.unit().equals(unit) && certificate.use() == use)
                .map(this::with);
    }

    /** The public half as SubjectPublicKeyInfo in DER (RFC 5280), for the authority. */
    public byte[] publicKey() {
        return Der.encode(publicKey);
    }

    /**
     * @throws IllegalArgumentException when the certificate is of another key or unit
     */
    public SealingKey with(UnitCertificate certificate) {
        if (!certificate.unit().equals(unit)
                || !certificate.holder().getSubjectPublicKeyInfo().equals(publicKey)) {
            throw new IllegalArgumentException("the certificate of another key");
        }
        return new SealingKey(privateKey, certificate);
    }

    /** Both halves, for the key store. */
    ASN1Encodable write() {
        return Der.sequence(
                Der.text(unit.value()),
                Der.text(use.name()),
                new ASN1Integer(suite.number()),
                Der.octets(Der.encode(PrivateKeyInfo.getInstance(privateKey.getEncoded()))),
                Der.octets(publicKey()));
    }

    static PendingKey read(DerReader from) throws SealingRefusal {
        var fields = from.enter(SEQUENCE);
        try {
            var pending =
                    new PendingKey(
                            UnitCode.of(fields.text()),
                            Use.valueOf(fields.text()),
                            Suite.numbered(fields.integer()),
                            SealingKey.privateKey(PrivateKeyInfo.getInstance(fields.octets())),
                            SubjectPublicKeyInfo.getInstance(fields.octets()));
            fields.finish();
            return pending;
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "not a key that waits", e);
        }
    }

    /** Of a root, which certifies itself. */
    Issuer selfIssuer() {
        return new Issuer(Issuer.subject(unit), privateKey, UnitCertificate.identify(publicKey));
    }

    private static KeyPair freshPair(Use use, Suite suite) {
        try {
            var algorithm = UnitCertificate.algorithm(use, suite).getId();
            return KeyPairGenerator.getInstance(algorithm, Providers.BOUNCY_CASTLE)
                    .generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key of " + suite, e);
        }
    }
}
