package chancery.foundation.sealing;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** What is common to all suites, and the identifiers of our own content types. */
final class Algorithms {
    static final AlgorithmIdentifier SHA_512 =
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512);
    static final AlgorithmIdentifier AES_256_WRAP =
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_aes256_wrap);
    static final AlgorithmIdentifier HKDF_SHA_256 =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_alg_hkdf_with_sha256);

    /** Under 2.25, where anybody may use a UUID as an arc of their own (ITU-T X.667). */
    private static final ASN1ObjectIdentifier CHANCERY =
            new ASN1ObjectIdentifier(
                    "2.25." + new BigInteger("d26563360c13420387904d3c43822304", 16));

    static final ASN1ObjectIdentifier DISPATCH = CHANCERY.branch("1");
    static final ASN1ObjectIdentifier ENVELOPE = CHANCERY.branch("2");
    static final ASN1ObjectIdentifier STATEMENT = CHANCERY.branch("3");
    static final ASN1ObjectIdentifier DIRECTORY = CHANCERY.branch("4");
    static final ASN1ObjectIdentifier ANNEX = CHANCERY.branch("5");
    static final ASN1ObjectIdentifier LABELS = CHANCERY.branch("6");
    static final ASN1ObjectIdentifier COMPARTMENT = CHANCERY.branch("7");

    private Algorithms() {}

    static byte[] sha512(byte[] content) {
        return digest("SHA-512", content);
    }

    static byte[] sha256(byte[] content) {
        return digest("SHA-256", content);
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
