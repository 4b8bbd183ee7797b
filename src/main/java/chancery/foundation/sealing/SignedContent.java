package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.OCTETS;
import static chancery.foundation.sealing.DerReader.SEQUENCE;
import static chancery.foundation.sealing.DerReader.SET;
import static chancery.foundation.sealing.DerReader.context;

import chancery.foundation.sealing.SealingRefusal.Reason;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;

/**
 * SignedData of RFC 5652 as this program writes it: one signer, named by the identifier of its key,
 * SHA-512, signed attributes, no certificates and no revocation lists inside.
 *
 * <p>Reading one checks only its form; {@link #verify} the signature.
 */
record SignedContent(
        Suite suite,
        ASN1ObjectIdentifier type,
        Bytes content,
        Bytes keyIdentifier,
        Bytes signedAttributes,
        Bytes signature) {

    private static final int KEY_IDENTIFIER_LENGTH = 20;
    private static final int VERSION = 3;
    private static final byte[] VERSION_3 = Der.encode(new ASN1Integer(VERSION));
    private static final byte[] SHA_512 = Der.encode(Algorithms.SHA_512);
    private static final byte[] SIGNED_DATA = Der.encode(CMSObjectIdentifiers.signedData);

    static SignedContent sign(
            ASN1ObjectIdentifier type,
            byte[] content,
            SealingKey signer,
            SignedAttributes attributes) {
        var certificate = signer.certificate();
        byte[] toSign = attributes.encoded();
        byte[] signature = certificate.suite().signature().sign(signer.privateKey(), toSign);
        return new SignedContent(
                certificate.suite(),
                type,
                Bytes.owning(content),
                certificate.keyIdentifier(),
                Bytes.owning(toSign),
                Bytes.owning(signature));
    }

    /**
     * Reads a bare SignedData.
     *
     * @throws SealingRefusal {@code BAD_STRUCTURE}, {@code ALGORITHM_MISMATCH}, {@code
     *     WRONG_SIGNER_COUNT} or {@code NOT_CANONICAL}
     */
    static SignedContent decode(byte[] encoded) throws SealingRefusal {
        var from = DerReader.of(encoded);
        var read = read(from.enter(SEQUENCE));
        from.finish();
        if (!Arrays.equals(encoded, read.encoded())) {
            throw new SealingRefusal(Reason.NOT_CANONICAL, "the signed content");
        }
        return read;
    }

    /** The same for a message by itself. */
    static SignedContent decodeMessage(byte[] message) throws SealingRefusal {
        var from = DerReader.of(message);
        var info = from.enter(SEQUENCE);
        from.finish();
        if (!info.oid().equals(CMSObjectIdentifiers.signedData)) {
            throw DerReader.bad("not a signed message");
        }
        var wrapped = info.enter(context(0, true));
        info.finish();
        var read = read(wrapped.enter(SEQUENCE));
        wrapped.finish();
        if (!Arrays.equals(message, read.encodedAsMessage())) {
            throw new SealingRefusal(Reason.NOT_CANONICAL, "the signed message");
        }
        return read;
    }

    /** The bare SignedData, as it stands inside an envelope. */
    byte[] encoded() {
        return encoded(signerInfo());
    }

    /** With any number of signers: what a forger would write. */
    byte[] encoded(byte[]... signers) {
        byte[] wrapped = Der.value(context(0, true), Der.value(OCTETS, content.raw()));
        return Der.value(
                SEQUENCE,
                VERSION_3,
                Der.value(SET, SHA_512),
                Der.value(SEQUENCE, Der.encode(type), wrapped),
                Der.set(List.of(signers)));
    }

    byte[] encodedAsMessage() {
        return Der.value(SEQUENCE, SIGNED_DATA, Der.value(context(0, true), encoded()));
    }

    byte[] signerInfo() {
        byte[] attributes = signedAttributes.toArray();
        attributes[0] = (byte) context(0, true);
        return Der.value(
                SEQUENCE,
                VERSION_3,
                Der.value(context(0, false), keyIdentifier.raw()),
                SHA_512,
                attributes,
                Der.value(SEQUENCE, Der.encode(suite.signature().algorithm())),
                Der.value(OCTETS, signature.raw()));
    }

    /** SHA-512 of the signed attributes: what receipts and registers call this content by. */
    Bytes signedAttributesDigest() {
        return Bytes.sha512(signedAttributes.raw());
    }

    /**
     * @throws SealingRefusal {@code ALGORITHM_MISMATCH} or {@code BAD_SIGNATURE}
     */
    void verify(UnitCertificate signer) throws SealingRefusal {
        if (signer.suite() != suite) {
            throw new SealingRefusal(
                    Reason.ALGORITHM_MISMATCH, "signed by " + suite + " with another key");
        }
        suite.signature().verify(signer.publicKey(), signedAttributes.raw(), signature.raw());
    }

    private static SignedContent read(DerReader data) throws SealingRefusal {
        data.integer(DerReader.INTEGER, VERSION, VERSION);
        var digests = data.enter(SET);
        onlySha512(digests);
        digests.finish();

        var encapsulated = data.enter(SEQUENCE);
        var type = encapsulated.oid();
        var wrapped = encapsulated.enter(context(0, true));
        byte[] content = wrapped.octets();
        wrapped.finish();
        encapsulated.finish();

        List<byte[]> signers = data.each(SET, 16, each -> each.whole(SEQUENCE));
        data.finish();
        if (signers.size() != 1) {
            throw new SealingRefusal(Reason.WRONG_SIGNER_COUNT, signers.size() + " signers");
        }

        var signer = DerReader.of(signers.getFirst()).enter(SEQUENCE);
        signer.integer(DerReader.INTEGER, VERSION, VERSION);
        byte[] keyIdentifier = signer.octets(context(0, false), KEY_IDENTIFIER_LENGTH);
        onlySha512(signer);
        byte[] attributes = signer.whole(context(0, true));
        attributes[0] = SET;
        var algorithm = signer.enter(SEQUENCE);
        var suite = Suite.signing(algorithm.oid());
        algorithm.finish();
        byte[] signature = signer.content(OCTETS);
        signer.finish();
        return new SignedContent(
                suite,
                type,
                Bytes.owning(content),
                Bytes.owning(keyIdentifier),
                Bytes.owning(attributes),
                Bytes.owning(signature));
    }

    private static void onlySha512(DerReader from) throws SealingRefusal {
        var algorithm = from.enter(SEQUENCE);
        if (!algorithm.oid().equals(Algorithms.SHA_512.getAlgorithm()) || algorithm.hasMore()) {
            throw new SealingRefusal(Reason.ALGORITHM_MISMATCH, "not SHA-512 alone");
        }
    }
}
