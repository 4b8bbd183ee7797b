package chancery.foundation.sealing;

import chancery.foundation.sealing.SealingRefusal.Reason;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.cms.CMSORIforKEMOtherInfo;

/** The symmetric half of an envelope: AES-256-GCM for content, AES-256 key wrap for its key. */
final class ContentCipher {
    static final int KEY_LENGTH = 32;
    static final int NONCE_LENGTH = 12;
    static final int TAG_LENGTH = 16;

    private static final byte[] KEM_INFO = kemInfo();

    private ContentCipher() {}

    static SecretKey freshKey() {
        return key(Providers.random(KEY_LENGTH));
    }

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }

    /** Ciphertext followed by the tag of 16 bytes. */
    static byte[] encrypt(SecretKey key, byte[] nonce, byte[] associated, byte[] content) {
        try {
            return gcm(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM cannot encrypt", e);
        }
    }

    /**
     * @throws SealingRefusal {@code DECRYPTION_FAILED}
     */
    static byte[] decrypt(SecretKey key, byte[] nonce, byte[] associated, byte[] text, byte[] tag)
            throws SealingRefusal {
        try {
            var cipher = gcm(Cipher.DECRYPT_MODE, key, nonce, associated);
            byte[] sealed = Arrays.copyOf(text, text.length + tag.length);
            System.arraycopy(tag, 0, sealed, text.length, tag.length);
            return cipher.doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new SealingRefusal(
                    Reason.DECRYPTION_FAILED, "the content does not fit its tag", e);
        }
    }

    static byte[] wrap(SecretKey kek, SecretKey key) {
        try {
            var cipher = Cipher.getInstance("AES/KW/NoPadding", Providers.JDK);
            cipher.init(Cipher.WRAP_MODE, kek);
            return cipher.wrap(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES key wrap cannot wrap", e);
        }
    }

    /**
     * @throws SealingRefusal {@code DECRYPTION_FAILED}
     */
    static SecretKey unwrap(SecretKey kek, byte[] wrapped) throws SealingRefusal {
        try {
            var cipher = Cipher.getInstance("AES/KW/NoPadding", Providers.JDK);
            cipher.init(Cipher.UNWRAP_MODE, kek);
            Key key = cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
            return (SecretKey) key;
        } catch (GeneralSecurityException e) {
            throw new SealingRefusal(
                    Reason.DECRYPTION_FAILED, "the wrapped key does not open with ours", e);
        }
    }

    /** RFC 9629, section 5: the key that wraps, from the secret that was encapsulated. */
    static SecretKey wrappingKey(byte[] secret) throws GeneralSecurityException {
        var derivation =
                HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(KEM_INFO, KEY_LENGTH);
        return KDF.getInstance("HKDF-SHA256", Providers.JDK).deriveKey("AES", derivation);
    }

    private static Cipher gcm(int mode, SecretKey key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding", Providers.JDK);
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_LENGTH, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }

    private static byte[] kemInfo() {
        try {
            return new CMSORIforKEMOtherInfo(Algorithms.AES_256_WRAP, KEY_LENGTH).getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
