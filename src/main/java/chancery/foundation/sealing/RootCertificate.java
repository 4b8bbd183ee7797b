package chancery.foundation.sealing;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.foundation.sealing.UnitCertificate.Use;
import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;

/** The one certificate that a node is given by hand; everything else is verified from it. */
record RootCertificate(UnitCertificate certificate) {

    /**
     * @throws SealingRefusal {@code BAD_STRUCTURE} when this is not a root's certificate, {@code
     *     BAD_SIGNATURE} when it was not signed by its own key
     */
    static RootCertificate decode(byte[] encoded) throws SealingRefusal {
        var root = new RootCertificate(UnitCertificate.decode(encoded));
        if (root.certificate.use() != Use.CERTIFYING) {
            throw DerReader.bad("not the certificate of a root");
        }
        root.mustHaveIssued(root.certificate);
        return root;
    }

    void mustHaveIssued(UnitCertificate issued) throws SealingRefusal {
        var structure = issued.holder().toASN1Structure();
        mustHaveSigned(
                issued.holder().getIssuer(),
                structure.getTBSCertificate().getSignature(),
                structure.getSignatureAlgorithm(),
                structure.getTBSCertificate(),
                issued.holder().getSignature());
    }

    /** Reads a revocation list (RFC 5280, section 5) that this root has signed. */
    X509CRLHolder revocationList(byte[] encoded) throws SealingRefusal {
        try {
            var list = new X509CRLHolder(encoded);
            var structure = list.toASN1Structure();
            mustHaveSigned(
                    list.getIssuer(),
                    structure.getTBSCertList().getSignature(),
                    structure.getSignatureAlgorithm(),
                    structure.getTBSCertList(),
                    structure.getSignature().getBytes());
            number(list);
            return list;
        } catch (IOException | RuntimeException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "not a revocation list", e);
        }
    }

    /**
     * @throws IllegalArgumentException when it has none
     */
    static BigInteger number(X509CRLHolder list) {
        var number = list.getExtension(Extension.cRLNumber);
        if (number == null) {
            throw new IllegalArgumentException("a revocation list without a number");
        }
        return ASN1Integer.getInstance(number.getParsedValue()).getValue();
    }

    private void mustHaveSigned(
            X500Name issuer,
            AlgorithmIdentifier inside,
            AlgorithmIdentifier outside,
            ASN1Encodable signed,
            byte[] signature)
            throws SealingRefusal {
        var expected = new AlgorithmIdentifier(certificate.suite().signature().algorithm());
        if (!expected.equals(inside) || !expected.equals(outside)) {
            throw new SealingRefusal(Reason.ALGORITHM_MISMATCH, "not signed by the root's suite");
        }
        if (!issuer.equals(certificate.subject())) {
            throw new SealingRefusal(Reason.UNKNOWN_SENDER, "issued by another authority");
        }
        certificate
                .suite()
                .signature()
                .verify(certificate.publicKey(), Der.encode(signed), signature);
    }
}
