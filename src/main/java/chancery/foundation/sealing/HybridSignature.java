package chancery.foundation.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import chancery.foundation.sealing.SealingRefusal.Reason;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.iana.IANAObjectIdentifiers;
import org.bouncycastle.jcajce.CompositePrivateKey;
import org.bouncycastle.jcajce.CompositePublicKey;
import org.bouncycastle.jcajce.spec.ContextParameterSpec;

/**
 * A composite signature of draft-ietf-lamps-pq-composite-sigs: ML-DSA (FIPS 204) and an elliptic
 * curve, of which both must verify. Never identify anything by the bytes of a signature: the same
 * content signed twice, or anew by a holder of the curve half, has others.
 *
 * <p>The two parts are Bouncy Castle's; they are put together here, because its own composite
 * prepares each of them twice, which costs a third more.
 *
 * @param label binds both parts to this combination
 */
record HybridSignature(
        ASN1ObjectIdentifier algorithm, String label, int latticeLength, String curveAlgorithm) {

    static final HybridSignature MLDSA87_P384 =
            new HybridSignature(
                    IANAObjectIdentifiers.id_MLDSA87_ECDSA_P384_SHA512,
                    "COMPSIG-MLDSA87-ECDSA-P384-SHA512",
                    4627,
                    "SHA384withECDSA");
    static final HybridSignature MLDSA65_ED25519 =
            new HybridSignature(
                    IANAObjectIdentifiers.id_MLDSA65_Ed25519_SHA512,
                    "COMPSIG-MLDSA65-Ed25519-SHA512",
                    3309,
                    "Ed25519");

    private static final byte[] PREFIX = "CompositeAlgorithmSignatures2025".getBytes(US_ASCII);

    byte[] sign(CompositePrivateKey key, byte[] content) {
        byte[] bound = bound(content);
        try {
            var lattice = lattice();
            lattice.initSign(key.getPrivateKeys().get(0), Providers.RANDOM);
            lattice.update(bound);
            byte[] latticeHalf = lattice.sign();
            var curve = curve();
            curve.initSign(key.getPrivateKeys().get(1), Providers.RANDOM);
            curve.update(bound);
            byte[] curveHalf = curve.sign();
            return ByteBuffer.allocate(latticeHalf.length + curveHalf.length)
                    .put(latticeHalf)
                    .put(curveHalf)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with " + label, e);
        }
    }

    /**
     * @throws SealingRefusal {@code BAD_SIGNATURE} when either half does not fit
     */
    void verify(CompositePublicKey key, byte[] content, byte[] signed) throws SealingRefusal {
        if (signed.length <= latticeLength) {
            throw new SealingRefusal(
                    Reason.BAD_SIGNATURE, "a signature of " + signed.length + " bytes");
        }
        byte[] bound = bound(content);
        try {
            var lattice = lattice();
            lattice.initVerify(key.getPublicKeys().get(0));
            lattice.update(bound);
            var curve = curve();
            curve.initVerify(key.getPublicKeys().get(1));
            curve.update(bound);
            if (lattice.verify(Arrays.copyOf(signed, latticeLength))
                    && curve.verify(Arrays.copyOfRange(signed, latticeLength, signed.length))) {
                return;
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new SealingRefusal(Reason.BAD_SIGNATURE, "not a signature of " + label, e);
        }
        throw new SealingRefusal(Reason.BAD_SIGNATURE, "the signature does not fit");
    }

    /**
     * What both halves sign: prefix, label, no context of the application, digest of the content.
     */
    private byte[] bound(byte[] content) {
        byte[] digest = Algorithms.sha512(content);
        return ByteBuffer.allocate(PREFIX.length + label.length() + 1 + digest.length)
                .put(PREFIX)
                .put(label.getBytes(US_ASCII))
                .put((byte) 0)
                .put(digest)
                .array();
    }

    private Signature lattice() throws GeneralSecurityException {
        var lattice = Signature.getInstance("ML-DSA", Providers.BOUNCY_CASTLE);
        lattice.setParameter(new ContextParameterSpec(label.getBytes(US_ASCII)));
        return lattice;
    }

    private Signature curve() throws GeneralSecurityException {
        return Signature.getInstance(curveAlgorithm, Providers.BOUNCY_CASTLE);
    }
}
