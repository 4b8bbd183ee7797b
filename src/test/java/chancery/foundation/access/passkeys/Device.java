package chancery.foundation.access.passkeys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody's device, written out by hand from W3C Web Authentication section 6 and RFC 9053, so
 * that a test may also answer wrongly.
 */
final class Device {
    private static final int PRESENT = 0x01;
    private static final int UNLOCKED = 0x04;
    private static final int NEW_KEY = 0x40;

    private final byte[] id =
            ByteBuffer.allocate(16)
                    .putLong(UUID.randomUUID().getMostSignificantBits())
                    .putLong(UUID.randomUUID().getLeastSignificantBits())
                    .array();
    private final KeyPair keys;
    String origin;
    String host;
    boolean unlocked = true;
    int counter;

    Device(Site site) throws GeneralSecurityException {
        this.origin = site.origin();
        this.host = site.host();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = generator.generateKeyPair();
    }

    /** A RegistrationResponseJSON. */
    String make(Map<String, Object> options) throws GeneralSecurityException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(head(NEW_KEY));
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(coseKey());
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.write(0xa3);
        name(object, "fmt");
        name(object, "none");
        name(object, "attStmt");
        object.write(0xa0);
        name(object, "authData");
        object.writeBytes(
                ByteBuffer.allocate(3).put((byte) 0x59).putShort((short) data.size()).array());
        object.writeBytes(data.toByteArray());
        return written(
                "\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[\"internal\"]"
                        .formatted(
                                text(client("webauthn.create", options)),
                                text(object.toByteArray())));
    }

    /** An AuthenticationResponseJSON. */
    String answer(Map<String, Object> options) throws GeneralSecurityException {
        byte[] data = head(0);
        byte[] client = client("webauthn.get", options);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(MessageDigest.getInstance("SHA-256").digest(client));
        return written(
                "\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\""
                        .formatted(text(client), text(data), text(signature.sign())));
    }

    private byte[] head(int flags) throws GeneralSecurityException {
        counter++;
        return ByteBuffer.allocate(37)
                .put(MessageDigest.getInstance("SHA-256").digest(host.getBytes(US_ASCII)))
                .put((byte) (PRESENT | (unlocked ? UNLOCKED : 0) | flags))
                .putInt(counter)
                .array();
    }

    private byte[] client(String type, Map<String, Object> options) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, options.get("challenge"), origin)
                .getBytes(UTF_8);
    }

    /** EC2, ES256, P-256, x, y. */
    private byte[] coseKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32});
        out.writeBytes(coordinate(key.getW().getAffineX()));
        out.writeBytes(new byte[] {0x22, 0x58, 32});
        out.writeBytes(coordinate(key.getW().getAffineY()));
        return out.toByteArray();
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] whole = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, whole, 32 - length, length);
        return whole;
    }

    private static void name(ByteArrayOutputStream out, String name) {
        out.write(0x60 + name.length());
        out.writeBytes(name.getBytes(US_ASCII));
    }

    private String written(String response) {
        return "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{%2$s}}"
                .formatted(text(id), response);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
