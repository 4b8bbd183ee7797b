package chancery.foundation.sealing;

import chancery.foundation.sealing.SealingRefusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** A node's key and certificate for its link, as they lie in a PKCS#12 store. */
public final class LinkStore {
    private final String name;
    private final X509Certificate certificate;
    private final Certificate authority;

    private LinkStore(String name, X509Certificate certificate, Certificate authority) {
        this.name = name;
        this.certificate = certificate;
        this.authority = authority;
    }

    /**
     * @throws SealingRefusal {@code BAD_STRUCTURE} when it is no such store or the password is
     *     another
     */
    public static LinkStore open(byte[] store, char[] password) throws SealingRefusal {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(new ByteArrayInputStream(store), password);
            String name = keys.aliases().nextElement();
            Certificate[] chain = Objects.requireNonNull(keys.getCertificateChain(name));
            return new LinkStore(name, (X509Certificate) chain[0], chain[1]);
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "not the key store of a link", e);
        }
    }

    /** The common name, by which the neighbours know the node. */
    public String name() {
        return name;
    }

    /** When the certificate ends. */
    public Instant end() {
        return certificate.getNotAfter().toInstant();
    }

    /** The names and addresses by which the node is dialled. */
    public List<String> hosts() throws SealingRefusal {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream().map(name -> name.get(1).toString()).toList();
        } catch (GeneralSecurityException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "not the names of a link", e);
        }
    }

    /**
     * The same store with a new key.
     *
     * @param privateKey as {@link LinkRequest.Fresh} gave it
     * @param answer the certificate in DER
     * @throws SealingRefusal {@code BAD_STRUCTURE}; {@code UNKNOWN_SENDER} when another authority
     *     than the present one's has signed it; {@code HEADER_MISMATCH} when it is for another node
     *     or another key; {@code CERTIFICATE_EXPIRED}; {@code STALE} when it ends before the
     *     present one
     */
    public Bytes renewed(byte[] privateKey, byte[] answer, char[] password, Instant now)
            throws SealingRefusal {
        try {
            var fresh =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(answer));
            PrivateKey key =
                    KeyFactory.getInstance("EC", Providers.BOUNCY_CASTLE)
                            .generatePrivate(new PKCS8EncodedKeySpec(privateKey));
            check(fresh, key, now);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(name, key, password, new Certificate[] {fresh, authority});
            var out = new ByteArrayOutputStream();
            store.store(out, password);
            return Bytes.owning(out.toByteArray());
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "not a certificate for a link", e);
        }
    }

    private void check(X509Certificate fresh, PrivateKey key, Instant now)
            throws SealingRefusal, GeneralSecurityException {
        try {
            fresh.verify(authority.getPublicKey(), Providers.BOUNCY_CASTLE);
        } catch (GeneralSecurityException e) {
            throw new SealingRefusal(Reason.UNKNOWN_SENDER, "another authority's certificate", e);
        }
        var subject = X500Name.getInstance(fresh.getSubjectX500Principal().getEncoded());
        if (!subject.getRDNs(BCStyle.CN)[0].getFirst().getValue().toString().equals(name)) {
            throw new SealingRefusal(Reason.HEADER_MISMATCH, "a certificate of " + subject);
        }
        if (!belong(fresh.getPublicKey(), key)) {
            throw new SealingRefusal(Reason.HEADER_MISMATCH, "a certificate of another key");
        }
        if (fresh.getNotAfter().toInstant().isBefore(now)) {
            throw new SealingRefusal(Reason.CERTIFICATE_EXPIRED, "ended " + fresh.getNotAfter());
        }
        if (fresh.getNotAfter().toInstant().isBefore(end())) {
            throw new SealingRefusal(Reason.STALE, "ends before the present one, on " + end());
        }
    }

    private static boolean belong(PublicKey shown, PrivateKey held)
            throws GeneralSecurityException {
        byte[] anything = {1};
        var signature = Signature.getInstance(LinkAuthority.SIGNATURE, Providers.BOUNCY_CASTLE);
        signature.initSign(held);
        signature.update(anything);
        byte[] signed = signature.sign();
        signature.initVerify(shown);
        signature.update(anything);
        return signature.verify(signed);
    }
}
