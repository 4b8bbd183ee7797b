package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.OCTETS;
import static chancery.foundation.sealing.DerReader.SEQUENCE;
import static chancery.foundation.sealing.DerReader.context;

import chancery.foundation.sealing.SealingRefusal.Reason;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.jcajce.CompositePrivateKey;
import org.bouncycastle.jcajce.CompositePublicKey;

/** KEMRecipientInfo of RFC 9629: the content's key, wrapped for one key of one unit. */
record Recipient(HybridKem kem, Bytes keyIdentifier, Bytes encapsulated, Bytes wrappedKey) {
    static final int DIGEST_LENGTH = 16;

    private static final int KEY_IDENTIFIER_LENGTH = 20;
    private static final int WRAPPED_LENGTH = ContentCipher.KEY_LENGTH + 8;

    private static final byte[] VERSION = Der.encode(new ASN1Integer(0));
    private static final byte[] KEM_RECIPIENT = Der.encode(CMSObjectIdentifiers.id_ori_kem);
    private static final byte[] KDF = Der.encode(Algorithms.HKDF_SHA_256);
    private static final byte[] KEK_LENGTH = Der.encode(new ASN1Integer(ContentCipher.KEY_LENGTH));
    private static final byte[] WRAP = Der.encode(Algorithms.AES_256_WRAP);

    /** Below it, handing the work to other threads costs more than it gains. */
    private static final int PARALLEL_FROM = 4;

    /** In the order of {@code units}, on all processors when there are many. */
    static List<Recipient> sealForAll(SecretKey key, List<UnitCertificate> units) {
        var each = units.size() < PARALLEL_FROM ? units.stream() : units.parallelStream();
        return each.map(unit -> seal(key, unit)).toList();
    }

    static Recipient seal(SecretKey key, UnitCertificate unit) {
        var kem = unit.suite().kem();
        try {
            var shared = kem.encapsulate(unit.publicKey());
            return new Recipient(
                    kem,
                    unit.keyIdentifier(),
                    Bytes.owning(shared.ciphertext()),
                    Bytes.owning(
                            ContentCipher.wrap(ContentCipher.wrappingKey(shared.secret()), key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal for " + unit.unit(), e);
        }
    }

    /**
     * @throws SealingRefusal {@code DECRYPTION_FAILED}
     */
    SecretKey open(CompositePrivateKey mine, CompositePublicKey mineInPublic)
            throws SealingRefusal {
        try {
            byte[] secret = kem.decapsulate(mine, mineInPublic, encapsulated.raw());
            return ContentCipher.unwrap(ContentCipher.wrappingKey(secret), wrappedKey.raw());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new SealingRefusal(
                    Reason.DECRYPTION_FAILED, "the encapsulated key does not open", e);
        }
    }

    Bytes encoded() {
        byte[] info =
                Der.value(
                        SEQUENCE,
                        VERSION,
                        Der.value(context(0, false), keyIdentifier.raw()),
                        Der.value(SEQUENCE, Der.encode(kem.algorithm())),
                        Der.value(OCTETS, encapsulated.raw()),
                        KDF,
                        KEK_LENGTH,
                        WRAP,
                        Der.value(OCTETS, wrappedKey.raw()));
        return Bytes.owning(Der.value(context(4, true), KEM_RECIPIENT, info));
    }

    /** The first 128 bits of SHA-256 over the encoded recipient. */
    static Bytes digest(Bytes encoded) {
        return Bytes.owning(Arrays.copyOf(Algorithms.sha256(encoded.raw()), DIGEST_LENGTH));
    }

    /**
     * @throws SealingRefusal {@code BAD_STRUCTURE}, {@code ALGORITHM_MISMATCH} or {@code
     *     NOT_CANONICAL}
     */
    static Recipient decode(HybridKem kem, Bytes encoded) throws SealingRefusal {
        var other = DerReader.of(encoded.raw()).enter(context(4, true));
        expect(CMSObjectIdentifiers.id_ori_kem, other.oid());
        var info = other.enter(SEQUENCE);
        other.finish();
        info.integer(DerReader.INTEGER, 0, 0);
        byte[] keyIdentifier = info.octets(context(0, false), KEY_IDENTIFIER_LENGTH);
        onlyAlgorithm(kem.algorithm(), info);
        byte[] encapsulated = info.octets();
        if (encapsulated.length != kem.ciphertextLength()) {
            throw new SealingRefusal(
                    Reason.ALGORITHM_MISMATCH,
                    "an encapsulated key of " + encapsulated.length + " bytes: half is missing");
        }
        onlyAlgorithm(Algorithms.HKDF_SHA_256.getAlgorithm(), info);
        info.integer(DerReader.INTEGER, ContentCipher.KEY_LENGTH, ContentCipher.KEY_LENGTH);
        onlyAlgorithm(Algorithms.AES_256_WRAP.getAlgorithm(), info);
        byte[] wrapped = info.octets(WRAPPED_LENGTH);
        info.finish();
        var read =
                new Recipient(
                        kem,
                        Bytes.owning(keyIdentifier),
                        Bytes.owning(encapsulated),
                        Bytes.owning(wrapped));
        if (!read.encoded().equals(encoded)) {
            throw new SealingRefusal(Reason.NOT_CANONICAL, "a recipient");
        }
        return read;
    }

    private static void onlyAlgorithm(ASN1ObjectIdentifier expected, DerReader from)
            throws SealingRefusal {
        var algorithm = from.enter(SEQUENCE);
        expect(expected, algorithm.oid());
        algorithm.finish();
    }

    private static void expect(ASN1ObjectIdentifier expected, ASN1ObjectIdentifier found)
            throws SealingRefusal {
        if (!expected.equals(found)) {
            throw new SealingRefusal(
                    Reason.ALGORITHM_MISMATCH, found.getId() + " in place of " + expected.getId());
        }
    }
}
