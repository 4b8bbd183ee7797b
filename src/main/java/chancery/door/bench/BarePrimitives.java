package chancery.door.bench;

import chancery.foundation.sealing.Suite;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jcajce.SecretKeyWithEncapsulation;
import org.bouncycastle.jcajce.spec.KEMExtractSpec;
import org.bouncycastle.jcajce.spec.KEMGenerateSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * What sealing cannot do without: the primitives of a suite, one after another, on one processor,
 * without any format around them.
 */
final class BarePrimitives {
    private final Provider bouncyCastle = new BouncyCastleProvider();
    private final SecureRandom random = new SecureRandom();
    private final boolean first;
    private final KeyPair latticeKem;
    private final KeyPair curveKem;
    private final KeyPair latticeSignature;
    private final KeyPair curveSignature;
    private final SecretKey key;
    private final byte[] content;
    private final byte[] toSign = new byte[600];
    private final byte[] encapsulated;
    private final byte[] latticeSigned;
    private final byte[] curveSigned;
    private final byte[] encrypted;
    private final byte[] encryptedNonce = new byte[12];
    private final byte[] wrapped;

    BarePrimitives(Suite suite, int length) throws GeneralSecurityException {
        first = suite == Suite.HYBRID_1;
        content = new byte[length];
        latticeKem = pair(first ? "ML-KEM-1024" : "ML-KEM-768");
        latticeSignature = pair(first ? "ML-DSA-87" : "ML-DSA-65");
        curveKem = curvePair();
        curveSignature = first ? curvePair() : pair("Ed25519");
        byte[] keyBytes = new byte[32];
        random.nextBytes(keyBytes);
        key = new SecretKeySpec(keyBytes, "AES");
        encapsulated = encapsulate().getEncapsulation();
        latticeSigned = sign("ML-DSA", latticeSignature);
        curveSigned = sign(curveAlgorithm(), curveSignature);
        encrypted = gcm(Cipher.ENCRYPT_MODE, encryptedNonce, content);
        wrapped = wrap();
    }

    void seal(int units) throws GeneralSecurityException {
        digest();
        sign("ML-DSA", latticeSignature);
        sign(curveAlgorithm(), curveSignature);
        for (int unit = 0; unit < units; unit++) {
            encapsulate();
            agree(curvePair());
            wrap();
        }
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        gcm(Cipher.ENCRYPT_MODE, nonce, content);
    }

    void open() throws GeneralSecurityException {
        var kem = KeyGenerator.getInstance("ML-KEM", bouncyCastle);
        kem.init(
                new KEMExtractSpec.Builder(latticeKem.getPrivate(), encapsulated, "Secret", 256)
                        .withNoKdf()
                        .build());
        kem.generateKey();
        agree(curveKem);
        var unwrap = Cipher.getInstance("AES/KW/NoPadding", "SunJCE");
        unwrap.init(Cipher.UNWRAP_MODE, key);
        unwrap.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
        gcm(Cipher.DECRYPT_MODE, encryptedNonce, encrypted);
        digest();
        verify("ML-DSA", latticeSignature, latticeSigned);
        verify(curveAlgorithm(), curveSignature, curveSigned);
    }

    private String curveAlgorithm() {
        return first ? "SHA384withECDSA" : "Ed25519";
    }

    private KeyPair pair(String algorithm) throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(algorithm, bouncyCastle).generateKeyPair();
    }

    private KeyPair curvePair() throws GeneralSecurityException {
        if (!first) {
            return pair("X25519");
        }
        var pairs = KeyPairGenerator.getInstance("EC", bouncyCastle);
        pairs.initialize(new ECGenParameterSpec("secp384r1"), random);
        return pairs.generateKeyPair();
    }

    private SecretKeyWithEncapsulation encapsulate() throws GeneralSecurityException {
        var kem = KeyGenerator.getInstance("ML-KEM", bouncyCastle);
        kem.init(
                new KEMGenerateSpec.Builder(latticeKem.getPublic(), "Secret", 256)
                        .withNoKdf()
                        .build(),
                random);
        return (SecretKeyWithEncapsulation) kem.generateKey();
    }

    private void agree(KeyPair mine) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance(first ? "ECDH" : "X25519", bouncyCastle);
        agreement.init(mine.getPrivate());
        agreement.doPhase(curveKem.getPublic(), true);
        agreement.generateSecret();
    }

    private byte[] sign(String algorithm, KeyPair pair) throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm, bouncyCastle);
        signature.initSign(pair.getPrivate(), random);
        signature.update(toSign);
        return signature.sign();
    }

    private void verify(String algorithm, KeyPair pair, byte[] signed)
            throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm, bouncyCastle);
        signature.initVerify(pair.getPublic());
        signature.update(toSign);
        if (!signature.verify(signed)) {
            throw new IllegalStateException("a bare signature does not verify");
        }
    }

    private void digest() throws GeneralSecurityException {
        MessageDigest.getInstance("SHA-512").digest(content);
    }

    private byte[] wrap() throws GeneralSecurityException {
        var wrap = Cipher.getInstance("AES/KW/NoPadding", "SunJCE");
        wrap.init(Cipher.WRAP_MODE, key);
        return wrap.wrap(key);
    }

    private byte[] gcm(int mode, byte[] nonce, byte[] text) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        return cipher.doFinal(text);
    }
}
