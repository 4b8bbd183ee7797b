package chancery.foundation.carriage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-512 (FIPS 180-4), by which parts are recognised once they are whole. */
final class Sha512 {
    static final int BYTES = 64;

    private Sha512() {}

    static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }
}
