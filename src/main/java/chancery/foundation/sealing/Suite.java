package chancery.foundation.sealing;

import chancery.foundation.sealing.SealingRefusal.Reason;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.iana.IANAObjectIdentifiers;

/**
 * Which algorithms seal a dispatch. The number is on the wire and in the signed header, so that a
 * suite can be added and another retired; a dispatch uses exactly the algorithms of its suite.
 *
 * <p>Both halves of each hybrid must hold (draft-ietf-lamps-pq-composite-kem and -sigs). Common to
 * all: AES-256-GCM (RFC 5084), HKDF with SHA-256 (RFC 8619), AES-256 key wrap (RFC 3394), SHA-512.
 */
public enum Suite {
    /** ML-KEM-1024 with P-384; ML-DSA-87 with ECDSA P-384. The default. */
    HYBRID_1(1, HybridKem.MLKEM1024_P384, IANAObjectIdentifiers.id_MLDSA87_ECDSA_P384_SHA512),
    /** ML-KEM-768 with X25519; ML-DSA-65 with Ed25519. For narrow links: about 2 KB less. */
    HYBRID_2(2, HybridKem.MLKEM768_X25519, IANAObjectIdentifiers.id_MLDSA65_Ed25519_SHA512);

    private final int number;
    private final HybridKem kem;
    private final ASN1ObjectIdentifier signature;

    Suite(int number, HybridKem kem, ASN1ObjectIdentifier signature) {
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

    ASN1ObjectIdentifier signature() {
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
            if (suite.signature.equals(algorithm)) {
                return suite;
            }
        }
        throw new SealingRefusal(
                Reason.ALGORITHM_MISMATCH, "no suite signs with " + algorithm.getId());
    }
}
