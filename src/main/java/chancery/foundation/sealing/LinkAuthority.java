package chancery.foundation.sealing;

import chancery.foundation.sealing.SealingRefusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Certifies nodes for TLS with ordinary ECDSA on P-384, as the JVM's TLS knows no hybrids yet. What
 * travels over a link is sealed already; TLS tells the nodes who dials.
 */
record LinkAuthority(PrivateKey key, X509CertificateHolder certificate) {
    static final Duration ROOT_VALIDITY = Duration.ofDays(3653);
    static final Duration NODE_VALIDITY = Duration.ofDays(397);

    static final String SIGNATURE = "SHA384withECDSA";

    static LinkAuthority create(String name, Instant now) {
        var pair = freshPair();
        var subject = subject(name + " links");
        var publicKey = SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
        var builder = builder(subject, subject, publicKey, now, ROOT_VALIDITY);
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new LinkAuthority(pair.getPrivate(), sign(builder, pair.getPrivate()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static LinkAuthority of(PrivateKeyInfo key, X509CertificateHolder certificate)
            throws SealingRefusal {
        try {
            var encoded = new PKCS8EncodedKeySpec(key.getEncoded());
            var keys = KeyFactory.getInstance("EC", Providers.BOUNCY_CASTLE);
            return new LinkAuthority(keys.generatePrivate(encoded), certificate);
        } catch (IOException | GeneralSecurityException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "not the key of a link authority", e);
        }
    }

    /** A key store with a fresh key for the node, and a trust store with this authority alone. */
    TlsStores issue(String node, List<String> hosts, Instant now, char[] password) {
        var pair = freshPair();
        var publicKey = SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
        var issued = certify(subject(node), publicKey, names(hosts), now);
        try {
            return new TlsStores(
                    keyStore(node, pair.getPrivate(), issued, password), trustStore(password));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot make the TLS stores of " + node, e);
        }
    }

    /** The certificate for a key that a node made itself. */
    X509CertificateHolder certify(LinkRequest asked, Instant now) {
        return certify(
                subject(asked.node()),
                asked.request().getSubjectPublicKeyInfo(),
                names(asked.hosts()),
                now);
    }

    private X509CertificateHolder certify(
            X500Name node, SubjectPublicKeyInfo publicKey, GeneralNames names, Instant now) {
        var builder = builder(certificate.getSubject(), node, publicKey, now, NODE_VALIDITY);
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(
                            new KeyPurposeId[] {
                                KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
                            }));
            builder.addExtension(Extension.subjectAlternativeName, false, names);
            return sign(builder, key);
        } catch (IOException e) {
            throw new IllegalStateException("cannot certify " + node, e);
        }
    }

    static GeneralNames names(List<String> hosts) {
        var distinct = new LinkedHashSet<String>(List.of("localhost", "127.0.0.1"));
        distinct.addAll(hosts);
        var names = new ArrayList<GeneralName>();
        for (String host : distinct) {
            boolean address = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
            names.add(new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host));
        }
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    private Bytes keyStore(
            String node, PrivateKey nodeKey, X509CertificateHolder issued, char[] password)
            throws GeneralSecurityException, IOException {
        var store = emptyStore();
        var chain = new Certificate[] {certificate(issued), certificate(certificate)};
        store.setKeyEntry(node, nodeKey, password, chain);
        return bytes(store, password);
    }

    private Bytes trustStore(char[] password) throws GeneralSecurityException, IOException {
        var store = emptyStore();
        store.setCertificateEntry("authority", certificate(certificate));
        return bytes(store, password);
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static Bytes bytes(KeyStore store, char[] password)
            throws GeneralSecurityException, IOException {
        var out = new ByteArrayOutputStream();
        store.store(out, password);
        return Bytes.owning(out.toByteArray());
    }

    private static Certificate certificate(X509CertificateHolder holder)
            throws GeneralSecurityException, IOException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    }

    static X500Name subject(String name) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer,
            X500Name subject,
            SubjectPublicKeyInfo publicKey,
            Instant now,
            Duration validity) {
        return new X509v3CertificateBuilder(
                issuer,
                Issuer.freshSerial(),
                Date.from(now.minus(Issuer.BACKDATED)),
                Date.from(now.plus(validity)),
                subject,
                publicKey);
    }

    private static X509CertificateHolder sign(X509v3CertificateBuilder builder, PrivateKey key) {
        try {
            var signer =
                    new JcaContentSignerBuilder(SIGNATURE)
                            .setProvider(Providers.BOUNCY_CASTLE)
                            .build(key);
            return builder.build(signer);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair freshPair() {
        try {
            var pairs = KeyPairGenerator.getInstance("EC", Providers.BOUNCY_CASTLE);
            pairs.initialize(new ECGenParameterSpec("secp384r1"), Providers.RANDOM);
            return pairs.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
