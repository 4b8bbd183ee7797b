package chancery.foundation.sealing;

import chancery.foundation.sealing.SealingRefusal.Reason;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;

/**
 * Composite signatures of draft-ietf-lamps-pq-composite-sigs: ML-DSA (FIPS 204) and an elliptic
 * curve, of which both must verify. Never identify anything by the bytes of a signature: the same
 * content signed twice, or by a holder of the curve half, has others.
 */
final class HybridSignature {
    private HybridSignature() {}

    static byte[] sign(Suite suite, PrivateKey key, byte[] content) {
        try {
            var signature = instance(suite);
            signature.initSign(key, Providers.RANDOM);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with " + suite, e);
        }
    }

    /**
     * @throws SealingRefusal {@code BAD_SIGNATURE}
     */
    static void verify(Suite suite, PublicKey key, byte[] content, byte[] signed)
            throws SealingRefusal {
        try {
            var signature = instance(suite);
            signature.initVerify(key);
            signature.update(content);
            if (signature.verify(signed)) {
                return;
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new SealingRefusal(
                    Reason.BAD_SIGNATURE, "the signature is not one of " + suite, e);
        }
        throw new SealingRefusal(Reason.BAD_SIGNATURE, "the signature does not fit");
    }

    /** Signs certificates and revocation lists. */
    static ContentSigner contentSigner(Suite suite, PrivateKey key) {
        var content = new ByteArrayOutputStream();
        return new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return new AlgorithmIdentifier(suite.signature());
            }

            @Override
            public OutputStream getOutputStream() {
                return content;
            }

            @Override
            public byte[] getSignature() {
                return sign(suite, key, content.toByteArray());
            }
        };
    }

    private static Signature instance(Suite suite) throws GeneralSecurityException {
        return Signature.getInstance(suite.signature().getId(), Providers.BOUNCY_CASTLE);
    }
}
