package chancery.foundation.sealing;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jcajce.CompositePublicKey;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of X.509 by which the ministry's authority says whose a public key is: to verify a
 * unit's signatures, or to seal for it. Immutable.
 *
 * <p>Holding one proves nothing: whether the authority issued it, and whether it still holds, is
 * asked of the {@link SignedDirectory}.
 */
public final class UnitCertificate {

    /** What the key is for; no key is for two of them. */
    public enum Use {
        /** To sign dispatches, receipts and statements of a unit. */
        SIGNING(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
        /** To open what is sealed for a unit. */
        OPENING(KeyUsage.keyEncipherment),
        /** To issue the others, and the directory: the authority's root. */
        CERTIFYING(KeyUsage.keyCertSign | KeyUsage.cRLSign);

        private final KeyUsage keyUsage;

        Use(int keyUsage) {
            this.keyUsage = new KeyUsage(keyUsage);
        }

        KeyUsage keyUsage() {
            return keyUsage;
        }

        private static Use of(@Nullable KeyUsage keyUsage) throws SealingRefusal {
            for (Use use : values()) {
                if (use.keyUsage.equals(keyUsage)) {
                    return use;
                }
            }
            throw new SealingRefusal(Reason.ALGORITHM_MISMATCH, "the certificate's key usage");
        }
    }

    private final X509CertificateHolder holder;
    private final byte[] encoded;
    private final UnitCode unit;
    private final Suite suite;
    private final Use use;
    private final CompositePublicKey publicKey;
    private final Bytes keyIdentifier;
    private final byte[] fingerprint;
    private final Instant notBefore;
    private final Instant notAfter;

    private UnitCertificate(X509CertificateHolder holder, byte[] encoded) throws SealingRefusal {
        this.holder = holder;
        this.encoded = encoded;
        var info = holder.getSubjectPublicKeyInfo();
        this.use = Use.of(KeyUsage.fromExtensions(holder.getExtensions()));
        this.suite = suiteOf(use, info.getAlgorithm().getAlgorithm());
        this.unit = unitOf(holder.getSubject());
        this.publicKey = key(info);
        this.keyIdentifier = Bytes.owning(identify(info));
        this.fingerprint = Algorithms.sha256(encoded);
        this.notBefore = holder.getNotBefore().toInstant();
        this.notAfter = holder.getNotAfter().toInstant();
    }

    /**
     * @throws SealingRefusal {@code BAD_STRUCTURE} or {@code ALGORITHM_MISMATCH} when these are not
     *     the bytes of a unit's certificate
     */
    public static UnitCertificate decode(byte[] encoded) throws SealingRefusal {
        try {
            var holder = new X509CertificateHolder(encoded);
            if (!Arrays.equals(encoded, holder.toASN1Structure().getEncoded("DER"))) {
                throw new SealingRefusal(Reason.NOT_CANONICAL, "the certificate");
            }
            return new UnitCertificate(holder, encoded.clone());
        } catch (IOException | RuntimeException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "not a certificate", e);
        }
    }

    public UnitCode unit() {
        return unit;
    }

    public Suite suite() {
        return suite;
    }

    public Use use() {
        return use;
    }

    public Instant notBefore() {
        return notBefore;
    }

    public Instant notAfter() {
        return notAfter;
    }

    public BigInteger serial() {
        return holder.getSerialNumber();
    }

    /** What names the key on the wire: 20 bytes of hexadecimal digits. */
    public String keyId() {
        return keyIdentifier.hex();
    }

    public boolean isValidAt(Instant time) {
        return !time.isBefore(notBefore) && !time.isAfter(notAfter);
    }

    /** The certificate in DER. */
    public byte[] encoded() {
        return encoded.clone();
    }

    X509CertificateHolder holder() {
        return holder;
    }

    CompositePublicKey publicKey() {
        return publicKey;
    }

    /** SHA-256 of the certificate. */
    byte[] fingerprint() {
        return fingerprint;
    }

    Bytes keyIdentifier() {
        return keyIdentifier;
    }

    X500Name subject() {
        return holder.getSubject();
    }

    /** RFC 7093, section 2, method 1: the first 160 bits of SHA-256 over the public key. */
    static byte[] identify(SubjectPublicKeyInfo info) {
        return Arrays.copyOf(Algorithms.sha256(info.getPublicKeyData().getBytes()), 20);
    }

    static CompositePublicKey key(SubjectPublicKeyInfo info) throws SealingRefusal {
        try {
            var algorithm = info.getAlgorithm().getAlgorithm().getId();
            return (CompositePublicKey)
                    KeyFactory.getInstance(algorithm, Providers.BOUNCY_CASTLE)
                            .generatePublic(new X509EncodedKeySpec(info.getEncoded("DER")));
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "not a hybrid public key", e);
        }
    }

    /** What the certificate of a suite's key for {@code use} names as the key's algorithm. */
    static ASN1ObjectIdentifier algorithm(Use use, Suite suite) {
        return switch (use) {
            case SIGNING, CERTIFYING -> suite.signature().algorithm();
            case OPENING -> suite.kem().algorithm();
        };
    }

    private static Suite suiteOf(Use use, ASN1ObjectIdentifier algorithm) throws SealingRefusal {
        for (Suite suite : Suite.values()) {
            if (algorithm(use, suite).equals(algorithm)) {
                return suite;
            }
        }
        throw new SealingRefusal(
                Reason.ALGORITHM_MISMATCH, "no suite has such keys: " + algorithm.getId());
    }

    private static UnitCode unitOf(X500Name subject) throws SealingRefusal {
        var names = subject.getRDNs(BCStyle.CN);
        if (names.length != 1) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "a certificate without one name");
        }
        try {
            return UnitCode.of(IETFUtils.valueToString(names[0].getFirst().getValue()));
        } catch (Problem e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "a certificate of no unit", e);
        }
    }
}
