package chancery.foundation.sealing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jcajce.CompositePrivateKey;

/** A private key with the certificate of its public half. Never printed. */
public final class SealingKey {
    private final CompositePrivateKey privateKey;
    private final UnitCertificate certificate;

    SealingKey(CompositePrivateKey privateKey, UnitCertificate certificate) {
        this.privateKey = privateKey;
        this.certificate = certificate;
    }

    public UnitCertificate certificate() {
        return certificate;
    }

    CompositePrivateKey privateKey() {
        return privateKey;
    }

    static CompositePrivateKey privateKey(PrivateKeyInfo info)
            throws GeneralSecurityException, IOException {
        var algorithm = info.getPrivateKeyAlgorithm().getAlgorithm().getId();
        return (CompositePrivateKey)
                KeyFactory.getInstance(algorithm, Providers.BOUNCY_CASTLE)
                        .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded("DER")));
    }

    @Override
    public String toString() {
        return "private key of " + certificate.unit() + " " + certificate.keyId();
    }
}
