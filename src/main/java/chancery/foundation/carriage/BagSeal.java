package chancery.foundation.carriage;

import chancery.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;

/**
 * Signs a bag with the node's link key and reads from the link certificate who packed one, so that
 * a bag is believed exactly as far as a link would be.
 */
final class BagSeal {
    private static final String ALGORITHM = "SHA512withECDSA";

    private final CarriageSettings settings;

    BagSeal(CarriageSettings settings) {
        this.settings = settings;
    }

    /** A signature over a digest, and the certificate to check it with, in DER. */
    record Signed(byte[] certificate, byte[] signature) {}

    Signed sign(byte[] digest) {
        try {
            KeyStore store = load(settings.key());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    Signature signature = Signature.getInstance(ALGORITHM);
                    signature.initSign(
                            (PrivateKey)
                                    store.getKey(alias, settings.key().password().toCharArray()));
                    signature.update(digest);
                    return new Signed(store.getCertificate(alias).getEncoded(), signature.sign());
                }
            }
            throw new IllegalStateException(settings.key() + " holds no key");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the bag cannot be signed with " + settings.key(), e);
        }
    }

    /**
     * Who signed.
     *
     * @throws Problem {@code bag.seal} when it was nobody of the service, or something was changed
     *     since
     */
    NodeName verify(byte[] digest, Signed signed) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            X509Certificate certificate =
                    (X509Certificate)
                            factory.generateCertificate(
                                    new java.io.ByteArrayInputStream(signed.certificate()));
            CertPath path = factory.generateCertPath(List.of((Certificate) certificate));
            PKIXParameters parameters = new PKIXParameters(load(settings.trust()));
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX").validate(path, parameters);
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(certificate);
            signature.update(digest);
            if (signature.verify(signed.signature())) {
                return LinkSecurity.node(certificate)
                        .orElseThrow(() -> Problem.refused("bag.seal"));
            }
            throw Problem.refused("bag.seal");
        } catch (GeneralSecurityException e) {
            throw Problem.refused("bag.seal");
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + settings.trust(), e);
        }
    }

    private static KeyStore load(CarriageSettings.Store store)
            throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store.file())) {
            keys.load(in, store.password().toCharArray());
        }
        return keys;
    }
}
