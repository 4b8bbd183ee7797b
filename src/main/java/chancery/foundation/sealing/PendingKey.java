package chancery.foundation.sealing;

import chancery.foundation.sealing.UnitCertificate.Use;
import chancery.kernel.UnitCode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jcajce.CompositePrivateKey;

/**
 * A fresh key whose private half stays where it was made, until {@link UnitAuthority#certify} has
 * certified the public half.
 */
public final class PendingKey {
    private final UnitCode unit;
    private final CompositePrivateKey privateKey;
    private final SubjectPublicKeyInfo publicKey;

    private PendingKey(
            UnitCode unit, CompositePrivateKey privateKey, SubjectPublicKeyInfo publicKey) {
        this.unit = unit;
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    public static PendingKey create(UnitCode unit, Use use, Suite suite) {
        KeyPair pair = freshPair(use, suite);
        return new PendingKey(
                unit,
                (CompositePrivateKey) pair.getPrivate(),
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
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
