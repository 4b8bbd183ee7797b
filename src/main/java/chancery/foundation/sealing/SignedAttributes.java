package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.SEQUENCE;
import static chancery.foundation.sealing.DerReader.SET;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/**
 * The signed attributes of RFC 5652, section 11, one value each. What they must be follows from the
 * content, the header and the signer's certificate; whoever verifies derives them again and
 * compares.
 */
final class SignedAttributes {
    /** ESSSecurityLabel of RFC 2634, section 3.2. */
    private static final ASN1ObjectIdentifier SECURITY_LABEL =
            PKCSObjectIdentifiers.id_aa.branch("2");

    private static final int MOST = 16;

    private final Map<ASN1ObjectIdentifier, byte[]> attributes = new LinkedHashMap<>();

    private SignedAttributes() {}

    /**
     * contentType, messageDigest, signingCertificateV2 (RFC 5035) and algorithm protection (RFC
     * 6211).
     */
    static SignedAttributes of(
            ASN1ObjectIdentifier contentType, byte[] content, UnitCertificate signer) {
        return new SignedAttributes().common(contentType, content, signer);
    }

    /** Besides these ESSSecurityLabel, contentIdentifier and ReceiptRequest of RFC 2634. */
    static SignedAttributes of(SealedHeader header, byte[] content, UnitCertificate signer) {
        var identifier = Der.uuid(header.id().value());
        var allReceipts = new DERTaggedObject(false, 0, new ASN1Integer(0));
        var receiptsTo = new GeneralNames(new GeneralName(signer.subject()));
        var attributes = new SignedAttributes();
        attributes.put(SECURITY_LABEL, label(header));
        attributes.put(PKCSObjectIdentifiers.id_aa_contentIdentifier, identifier);
        attributes.put(
                PKCSObjectIdentifiers.id_aa_receiptRequest,
                Der.sequence(identifier, allReceipts, Der.sequence(receiptsTo)));
        return attributes.common(Algorithms.DISPATCH, content, signer);
    }

    private SignedAttributes common(
            ASN1ObjectIdentifier contentType, byte[] content, UnitCertificate signer) {
        var certificate = new ESSCertIDv2(signer.fingerprint());
        var algorithms =
                new CMSAlgorithmProtection(
                        Algorithms.SHA_512,
                        CMSAlgorithmProtection.SIGNATURE,
                        new AlgorithmIdentifier(signer.suite().signature().algorithm()));
        put(CMSAttributes.contentType, contentType);
        put(CMSAttributes.cmsAlgorithmProtect, algorithms);
        put(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new SigningCertificateV2(certificate));
        put(CMSAttributes.messageDigest, Der.octets(Algorithms.sha512(content)));
        return this;
    }

    /** The set in DER: these bytes are what is signed. */
    byte[] encoded() {
        return Der.set(attributes.values());
    }

    /**
     * Compares in the order in which they were derived, so that a changed label is said to be one
     * although the digest does not fit either.
     *
     * @param signed the attributes that came, whose signature has been verified
     * @throws SealingRefusal with the reason of the first attribute that is not as derived
     */
    void mustBe(byte[] signed) throws SealingRefusal {
        if (Arrays.equals(encoded(), signed)) {
            return;
        }
        Map<ASN1ObjectIdentifier, byte[]> found = read(signed);
        for (var expected : attributes.entrySet()) {
            if (!Arrays.equals(found.get(expected.getKey()), expected.getValue())) {
                throw new SealingRefusal(
                        reasonFor(expected.getKey()),
                        "the signed attribute " + expected.getKey().getId());
            }
        }
        throw new SealingRefusal(Reason.NOT_CANONICAL, "the signed attributes");
    }

    /** Each attribute of a set whole, by its type; none twice. */
    static Map<ASN1ObjectIdentifier, byte[]> read(byte[] signed) throws SealingRefusal {
        var from = DerReader.of(signed);
        var found = new HashMap<ASN1ObjectIdentifier, byte[]>();
        for (byte[] attribute : from.each(SET, MOST, each -> each.whole(SEQUENCE))) {
            var type = DerReader.of(attribute).enter(SEQUENCE).oid();
            if (found.put(type, attribute) != null) {
                throw DerReader.bad("the attribute " + type.getId() + " twice");
            }
        }
        from.finish();
        return found;
    }

    private static Reason reasonFor(ASN1ObjectIdentifier attribute) {
        if (attribute.equals(SECURITY_LABEL)) {
            return Reason.LABEL_MISMATCH;
        }
        if (attribute.equals(CMSAttributes.cmsAlgorithmProtect)) {
            return Reason.ALGORITHM_MISMATCH;
        }
        if (attribute.equals(CMSAttributes.messageDigest)) {
            return Reason.BAD_SIGNATURE;
        }
        if (attribute.equals(PKCSObjectIdentifiers.id_aa_signingCertificateV2)) {
            return Reason.UNKNOWN_SENDER;
        }
        return Reason.HEADER_MISMATCH;
    }

    /** ESSSecurityLabel: our policy, the X.411 classification, compartments as categories. */
    private static ASN1Encodable label(SealedHeader header) {
        var distribution = header.distribution();
        var parts = new ArrayList<ASN1Encodable>();
        parts.add(Algorithms.LABELS);
        parts.add(new ASN1Integer(classification(distribution.label())));
        if (!distribution.compartments().isEmpty()) {
            parts.add(
                    Der.set(
                            distribution.compartments().stream()
                                    .map(SignedAttributes::category)
                                    .toList()));
        }
        return Der.set(parts);
    }

    private static ASN1Encodable category(String compartment) {
        return Der.sequence(
                new DERTaggedObject(false, 0, Algorithms.COMPARTMENT),
                new DERTaggedObject(true, 1, Der.text(compartment)));
    }

    private static int classification(Label label) {
        return switch (label) {
            case UNMARKED -> 0;
            case RESTRICTED -> 2;
            case CONFIDENTIAL -> 3;
            case SECRET -> 4;
            case TOP_SECRET -> 5;
        };
    }

    static ASN1Encodable attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return Der.sequence(type, Der.set(List.of(value)));
    }

    private void put(ASN1ObjectIdentifier type, ASN1Encodable value) {
        attributes.put(type, Der.encode(attribute(type, value)));
    }
}
