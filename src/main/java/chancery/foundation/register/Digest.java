package chancery.foundation.register;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The value of a hash function, 32 to 64 bytes; equal when the bytes are. */
public final class Digest {
    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @throws IllegalArgumentException when {@code bytes} are fewer than 32 or more than 64
     */
    public static Digest of(byte[] bytes) {
        if (bytes.length < 32 || bytes.length > 64) {
            throw new IllegalArgumentException("no digest has " + bytes.length + " bytes");
        }
        return new Digest(bytes.clone());
    }

    public static Digest sha256(byte[] bytes) {
        return sha256(ByteBuffer.wrap(bytes));
    }

    public static Digest sha512(byte[] bytes) {
        return hash("SHA-512", ByteBuffer.wrap(bytes));
    }

    static Digest sha256(ByteBuffer... parts) {
        return hash("SHA-256", parts);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    int length() {
        return bytes.length;
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    private static Digest hash(String algorithm, ByteBuffer... parts) {
        try {
            MessageDigest hash = MessageDigest.getInstance(algorithm);
            for (ByteBuffer part : parts) {
                hash.update(part);
            }
            return new Digest(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Hexadecimal, lower case. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
