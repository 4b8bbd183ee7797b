package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.OCTETS;
import static chancery.foundation.sealing.DerReader.SEQUENCE;
import static chancery.foundation.sealing.DerReader.SET;
import static chancery.foundation.sealing.DerReader.context;

import chancery.foundation.sealing.SealingRefusal.Reason;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

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
                Bytes.owning(certificate.keyIdentifier()),
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
        return Der.encode(structure());
    }

    byte[] encodedAsMessage() {
        return Der.encode(new ContentInfo(CMSObjectIdentifiers.signedData, structure()));
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

    private SignedData structure() {
        return structure(new DERSet(signerInfo()));
    }

    /** With any number of signers: what a forger would write. */
    SignedData structure(ASN1Set signers) {
        return new SignedData(
                new DERSet(Algorithms.SHA_512),
                new ContentInfo(type, Der.octets(content.raw())),
                null,
                null,
                signers);
    }

    SignerInfo signerInfo() {
        return new SignerInfo(
                new SignerIdentifier(Der.octets(keyIdentifier.raw())),
                Algorithms.SHA_512,
                ASN1Set.getInstance(Der.parsed(signedAttributes.raw())),
                new AlgorithmIdentifier(suite.signature().algorithm()),
                Der.octets(signature.raw()),
                (ASN1Set) null);
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
        byte[] attributes = signer.wellFormed(context(0, true));
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
