package chancery.foundation.sealing;

import static chancery.foundation.sealing.DerReader.INTEGER;
import static chancery.foundation.sealing.DerReader.SEQUENCE;
import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.foundation.sealing.SealingRefusal.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.crypto.SecretKey;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Private keys at rest: PKCS#12 (RFC 7292) inside AES-256-GCM under a key from a passphrase by
 * Argon2id (RFC 9106). What the passphrase costs is in the file and authenticated with it.
 */
public final class KeyStoreFile {
    private static final int FORM = 1;
    private static final int SALT_LENGTH = 16;
    private static final int MOST_PENDING = 10_000;
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private KeyStoreFile() {}

    /** The keys of the units of one node. */
    public static byte[] sealUnits(Collection<UnitKeys> units, char[] passphrase, Argon2Cost cost) {
        return seal(KeyBundle.ofUnits(units).encoded(), passphrase, cost);
    }

    /**
     * @param least what the passphrase must cost at least; {@link Argon2Cost#LEAST} but in tests
     * @throws SealingRefusal {@code WRONG_PASSPHRASE}, {@code WEAK_KEY_STORE} or {@code
     *     BAD_STRUCTURE}
     */
    public static List<UnitKeys> openUnits(byte[] file, char[] passphrase, Argon2Cost least)
            throws SealingRefusal {
        return KeyBundle.decode(open(file, passphrase, least)).units();
    }

    /** Keys that were made and are not certified yet. */
    public static byte[] sealPending(
            Collection<PendingKey> pending, char[] passphrase, Argon2Cost cost) {
        return seal(Der.encode(Der.sequence(pending, PendingKey::write)), passphrase, cost);
    }

    /**
     * @throws SealingRefusal as {@link #openUnits}
     */
    public static List<PendingKey> openPending(byte[] file, char[] passphrase, Argon2Cost least)
            throws SealingRefusal {
        var from = DerReader.of(open(file, passphrase, least));
        var pending = from.each(SEQUENCE, MOST_PENDING, PendingKey::read);
        from.finish();
        return pending;
    }

    public static byte[] sealAuthority(
            UnitAuthority authority, char[] passphrase, Argon2Cost cost) {
        return seal(KeyBundle.ofAuthority(authority).encoded(), passphrase, cost);
    }

    /**
     * @throws SealingRefusal as {@link #openUnits}
     */
    public static UnitAuthority openAuthority(
            byte[] file, char[] passphrase, Argon2Cost least, InstantSource clock)
            throws SealingRefusal {
        return KeyBundle.decode(open(file, passphrase, least)).authority(clock);
    }

    /** Writes the file whole or not at all, readable by its owner only. */
    public static void write(Path file, byte[] sealed) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var partial = Files.createTempFile(folder, ".keys", ".partial", ownerOnly);
        try {
            Files.write(partial, sealed);
            Files.move(
                    partial,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static byte[] seal(byte[] content, char[] passphrase, Argon2Cost cost) {
        byte[] salt = Providers.random(SALT_LENGTH);
        byte[] nonce = Providers.random(ContentCipher.NONCE_LENGTH);
        var head = head(cost, salt, nonce);
        var key = key(passphrase, cost, salt);
        byte[] sealed = ContentCipher.encrypt(key, nonce, Der.encode(head), content);
        Arrays.fill(content, (byte) 0);
        return Der.encode(Der.sequence(head, Der.octets(sealed)));
    }

    private static byte[] open(byte[] file, char[] passphrase, Argon2Cost least)
            throws SealingRefusal {
        Limits.received(file.length, MOST_BYTES);
        var from = DerReader.of(file);
        var fields = from.enter(SEQUENCE);
        from.finish();
        var head = fields.enter(SEQUENCE);
        head.integer(INTEGER, FORM, FORM);
        var cost = cost(head);
        byte[] salt = head.octets(SALT_LENGTH);
        byte[] nonce = head.octets(ContentCipher.NONCE_LENGTH);
        head.finish();
        byte[] sealed = fields.octets();
        fields.finish();
        if (!cost.isAtLeast(least)) {
            throw new SealingRefusal(Reason.WEAK_KEY_STORE, cost + ", at least " + least);
        }
        if (sealed.length < ContentCipher.TAG_LENGTH) {
            throw DerReader.bad("a key store without content");
        }
        int length = sealed.length - ContentCipher.TAG_LENGTH;
        try {
            return ContentCipher.decrypt(
                    key(passphrase, cost, salt),
                    nonce,
                    Der.encode(head(cost, salt, nonce)),
                    Arrays.copyOf(sealed, length),
                    Arrays.copyOfRange(sealed, length, sealed.length));
        } catch (SealingRefusal refusal) {
            throw new SealingRefusal(
                    Reason.WRONG_PASSPHRASE, "the key store does not open", refusal);
        }
    }

    private static Argon2Cost cost(DerReader head) throws SealingRefusal {
        try {
            return new Argon2Cost(
                    head.integer(INTEGER, 1, Integer.MAX_VALUE),
                    head.integer(INTEGER, 1, Integer.MAX_VALUE),
                    head.integer(INTEGER, 1, Integer.MAX_VALUE));
        } catch (IllegalArgumentException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "the key store's cost", e);
        }
    }

    private static ASN1Encodable head(Argon2Cost cost, byte[] salt, byte[] nonce) {
        return Der.sequence(
                new ASN1Integer(FORM),
                new ASN1Integer(cost.memory()),
                new ASN1Integer(cost.passes()),
                new ASN1Integer(cost.lanes()),
                Der.octets(salt),
                Der.octets(nonce));
    }

    private static SecretKey key(char[] passphrase, Argon2Cost cost, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memory())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .build());
        ByteBuffer encoded = UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] password = new byte[encoded.remaining()];
        encoded.get(password);
        byte[] key = new byte[ContentCipher.KEY_LENGTH];
        generator.generateBytes(password, key);
        Arrays.fill(password, (byte) 0);
        Arrays.fill(encoded.array(), (byte) 0);
        return ContentCipher.key(key);
    }
}
