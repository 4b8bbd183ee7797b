package chancery.foundation.carriage;

import chancery.kernel.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * The authority that issues link certificates: the keys with which nodes know each other on the
 * wire, apart from the keys of units that seal. P-256, PKCS#12 files readable by their owner only.
 */
public final class LinkCertificates {
    private static final Duration AUTHORITY = Duration.ofDays(3650);

    private final KeyPair keys;
    private final X509Certificate certificate;

    private LinkCertificates(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /** A new authority, valid for ten years. */
    public static LinkCertificates create(String name, Instant now) {
        try {
            KeyPair keys = newKeys();
            X500Name subject = new X500Name("CN=" + name);
            X509v3CertificateBuilder builder =
                    builder(subject, subject, keys, now, now.plus(AUTHORITY))
                            .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                            .addExtension(
                                    Extension.keyUsage,
                                    true,
                                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new LinkCertificates(keys, sign(builder, keys.getPrivate()));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("the link authority cannot be made", e);
        }
    }

    /**
     * Reads what {@link #store} wrote.
     *
     * @throws Problem {@code link.authority} when the file cannot be read with this password
     */
    public static LinkCertificates load(CarriageSettings.Store authority) {
        try (var in = Files.newInputStream(authority.file())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            char[] password = authority.password().toCharArray();
            store.load(in, password);
            X509Certificate certificate = (X509Certificate) store.getCertificate("authority");
            PrivateKey key = (PrivateKey) store.getKey("authority", password);
            return new LinkCertificates(new KeyPair(certificate.getPublicKey(), key), certificate);
        } catch (GeneralSecurityException | IOException e) {
            throw Problem.refused("link.authority").with("file", authority.file());
        }
    }

    /** Writes the authority with its private key. */
    public void store(CarriageSettings.Store authority) {
        write(
                authority,
                store ->
                        store.setKeyEntry(
                                "authority",
                                keys.getPrivate(),
                                authority.password().toCharArray(),
                                new Certificate[] {certificate}));
    }

    /** Makes a key and a certificate for a node and writes them. */
    public void issue(NodeName node, Instant from, Duration validity, CarriageSettings.Store key) {
        try {
            KeyPair pair = newKeys();
            X509v3CertificateBuilder builder =
                    builder(
                                    new X500Name(certificate.getSubjectX500Principal().getName()),
                                    new X500Name("CN=" + node.commonName()),
                                    pair,
                                    from,
                                    from.plus(validity))
                            .addExtension(
                                    Extension.basicConstraints, true, new BasicConstraints(false))
                            .addExtension(
                                    Extension.keyUsage,
                                    true,
                                    new KeyUsage(KeyUsage.digitalSignature))
                            .addExtension(
                                    Extension.extendedKeyUsage,
                                    false,
                                    new ExtendedKeyUsage(
                                            new KeyPurposeId[] {
                                                KeyPurposeId.id_kp_clientAuth,
                                                KeyPurposeId.id_kp_serverAuth
                                            }))
                            .addExtension(
                                    Extension.subjectAlternativeName,
                                    false,
                                    new GeneralNames(
                                            new GeneralName(GeneralName.dNSName, node.dnsName())));
            X509Certificate issued = sign(builder, keys.getPrivate());
            write(
                    key,
                    store ->
                            store.setKeyEntry(
                                    "node",
                                    pair.getPrivate(),
                                    key.password().toCharArray(),
                                    new Certificate[] {issued, certificate}));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("no link certificate for " + node, e);
        }
    }

    /** Writes what a node must trust. */
    public void trust(CarriageSettings.Store trust) {
        write(trust, store -> store.setCertificateEntry("authority", certificate));
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, KeyPair keys, Instant from, Instant to) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, new SecureRandom()),
                Date.from(from.minus(Duration.ofMinutes(5))),
                Date.from(to),
                subject,
                keys.getPublic());
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    }

    @FunctionalInterface
    private interface Filling {
        void fill(KeyStore store) throws GeneralSecurityException;
    }

    private static void write(CarriageSettings.Store target, Filling filling) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            filling.fill(store);
            Path file = target.file();
            Files.deleteIfExists(file);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, target.password().toCharArray());
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot write " + target, e);
        }
    }
}
