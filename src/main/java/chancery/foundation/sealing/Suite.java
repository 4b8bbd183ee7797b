package chancery.foundation.sealing;

import chancery.foundation.sealing.SealingRefusal.Reason;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * Which algorithms seal a dispatch. The number is on the wire and in the signed header, so that a
 * suite can be added and another retired; a dispatch uses exactly the algorithms of its suite.
 *
 * <p>Both halves of each hybrid must hold (draft-ietf-lamps-pq-composite-kem and -sigs). Common to
 * all: AES-256-GCM (RFC 5084), HKDF with SHA-256 (RFC 8619), AES-256 key wrap (RFC 3394), SHA-512.
 */
public enum Suite {
    /** ML-KEM-1024 with P-384; ML-DSA-87 with ECDSA P-384. The default. */
    HYBRID_1(1, HybridKem.MLKEM1024_P384, HybridSignature.MLDSA87_P384),
    /** ML-KEM-768 with X25519; ML-DSA-65 with Ed25519. For narrow links: about 2 KB less. */
    HYBRID_2(2, HybridKem.MLKEM768_X25519, HybridSignature.MLDSA65_ED25519);

    private final int number;
    private final HybridKem kem;
    private final HybridSignature signature;

    Suite(int number, HybridKem kem, HybridSignature signature) {
        this.number = number;
        this.kem = kem;
        this.signature = signature;
    }

    /** What stands for it on the wire. */
    public int number() {
        return number;
    }

    HybridKem kem() {
        return kem;
    }

    HybridSignature signature() {
        return signature;
    }

    static Suite numbered(long number) throws SealingRefusal {
        for (Suite suite : values()) {
            if (suite.number == number) {
                return suite;
            }
        }
        throw new SealingRefusal(Reason.UNKNOWN_SUITE, "there is no suite " + number);
    }

    static Suite signing(ASN1ObjectIdentifier algorithm) throws SealingRefusal {
        for (Suite suite : values()) {
            if (suite.signature.algorithm().equals(algorithm)) {
                return suite;
            }
        }
        throw new SealingRefusal(
                Reason.ALGORITHM_MISMATCH, "no suite signs with " + algorithm.getId());
    }
}
