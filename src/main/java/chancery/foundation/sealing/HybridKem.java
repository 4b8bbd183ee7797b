package chancery.foundation.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;
import javax.crypto.KeyGenerator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.iana.IANAObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jcajce.CompositePrivateKey;
import org.bouncycastle.jcajce.CompositePublicKey;
import org.bouncycastle.jcajce.SecretKeyWithEncapsulation;
import org.bouncycastle.jcajce.interfaces.XDHPublicKey;
import org.bouncycastle.jcajce.spec.KEMExtractSpec;
import org.bouncycastle.jcajce.spec.KEMGenerateSpec;
import org.bouncycastle.jce.interfaces.ECPublicKey;

/**
 * A composite key encapsulation of draft-ietf-lamps-pq-composite-kem: ML-KEM (FIPS 203) and an
 * elliptic-curve Diffie-Hellman, both of which must be broken to learn the secret.
 *
 * <p>The two parts are Bouncy Castle's; they are put together here, because its own composite
 * derives the recipient's public point anew at each opening, which costs 40 % more.
 */
final class HybridKem {
    static final HybridKem MLKEM1024_P384 =
            new HybridKem(
                    IANAObjectIdentifiers.id_MLKEM1024_ECDH_P384_SHA3_256,
                    1568,
                    Curve.ecdh("secp384r1", SECObjectIdentifiers.secp384r1, 97),
                    "MLKEM1024-P384");

    /** The same as X-Wing but for the encoding of the private key. */
    static final HybridKem MLKEM768_X25519 =
            new HybridKem(
                    IANAObjectIdentifiers.id_MLKEM768_X25519_SHA3_256,
                    1088,
                    Curve.x25519(),
                    "\\.//^\\");

    private final ASN1ObjectIdentifier algorithm;
    private final int latticeCiphertextLength;
    private final Curve curve;
    private final byte[] label;

    HybridKem(
            ASN1ObjectIdentifier algorithm,
            int latticeCiphertextLength,
            Curve curve,
            String label) {
        this.algorithm = algorithm;
        this.latticeCiphertextLength = latticeCiphertextLength;
        this.curve = curve;
        this.label = label.getBytes(US_ASCII);
    }

    /** The elliptic half: what JCA calls it and how its points are written. */
    record Curve(
            String generator,
            String agreement,
            @org.jspecify.annotations.Nullable String name,
            AlgorithmIdentifier identifier,
            int pointLength) {

        static Curve ecdh(String name, ASN1ObjectIdentifier oid, int pointLength) {
            var identifier = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, oid);
            return new Curve("EC", "ECDH", name, identifier, pointLength);
        }

        static Curve x25519() {
            var identifier = new AlgorithmIdentifier(EdECObjectIdentifiers.id_X25519);
            return new Curve("X25519", "X25519", null, identifier, 32);
        }

        KeyPair freshPair() throws GeneralSecurityException {
            var pairs = KeyPairGenerator.getInstance(generator, Providers.BOUNCY_CASTLE);
            if (name != null) {
                pairs.initialize(new ECGenParameterSpec(name), Providers.RANDOM);
            }
            return pairs.generateKeyPair();
        }

        byte[] agree(PrivateKey mine, PublicKey theirs) throws GeneralSecurityException {
            var agreed = KeyAgreement.getInstance(agreement, Providers.BOUNCY_CASTLE);
            agreed.init(mine);
            agreed.doPhase(theirs, true);
            return agreed.generateSecret();
        }

        /** The public key as it stands in ciphertexts: uncompressed (SEC 1) or as in RFC 7748. */
        byte[] point(PublicKey key) throws InvalidKeyException {
            return switch (key) {
                case ECPublicKey point -> point.getQ().getEncoded(false);
                case XDHPublicKey point -> point.getUEncoding();
                default -> throw new InvalidKeyException("not a public key of a curve");
            };
        }

        PublicKey key(byte[] point) throws GeneralSecurityException {
            if (point.length != pointLength || (name != null && point[0] != 4)) {
                throw new InvalidKeyException("not an uncompressed point of the curve");
            }
            try {
                var encoded = new SubjectPublicKeyInfo(identifier, point).getEncoded();
                return KeyFactory.getInstance(generator, Providers.BOUNCY_CASTLE)
                        .generatePublic(new X509EncodedKeySpec(encoded));
            } catch (IOException e) {
                throw new InvalidKeyException(e);
            }
        }
    }

    /** A fresh shared secret of 32 bytes, and what only the private key turns into it again. */
    record Encapsulated(byte[] secret, byte[] ciphertext) {}

    ASN1ObjectIdentifier algorithm() {
        return algorithm;
    }

    int ciphertextLength() {
        return latticeCiphertextLength + curve.pointLength();
    }

    Encapsulated encapsulate(CompositePublicKey recipient) throws GeneralSecurityException {
        PublicKey latticeKey = recipient.getPublicKeys().get(0);
        PublicKey curveKey = recipient.getPublicKeys().get(1);

        var lattice = KeyGenerator.getInstance("ML-KEM", Providers.BOUNCY_CASTLE);
        lattice.init(
                new KEMGenerateSpec.Builder(latticeKey, "Secret", 256).withNoKdf().build(),
                Providers.RANDOM);
        var encapsulated = (SecretKeyWithEncapsulation) lattice.generateKey();

        KeyPair ephemeral = curve.freshPair();
        byte[] ephemeralPoint = curve.point(ephemeral.getPublic());
        byte[] agreed = curve.agree(ephemeral.getPrivate(), curveKey);

        byte[] secret =
                combine(encapsulated.getEncoded(), agreed, ephemeralPoint, curve.point(curveKey));
        return new Encapsulated(
                secret, concatenate(encapsulated.getEncapsulation(), ephemeralPoint));
    }

    /**
     * @throws GeneralSecurityException when the ciphertext has not the form of one; one made for
     *     another key yields another secret instead, as ML-KEM has it
     */
    byte[] decapsulate(CompositePrivateKey mine, CompositePublicKey mineInPublic, byte[] ciphertext)
            throws GeneralSecurityException {
        if (ciphertext.length != ciphertextLength()) {
            throw new InvalidKeyException("a ciphertext of " + ciphertext.length + " bytes");
        }
        byte[] ephemeralPoint =
                Arrays.copyOfRange(ciphertext, latticeCiphertextLength, ciphertext.length);

        var lattice = KeyGenerator.getInstance("ML-KEM", Providers.BOUNCY_CASTLE);
        lattice.init(
                new KEMExtractSpec.Builder(
                                mine.getPrivateKeys().get(0),
                                Arrays.copyOf(ciphertext, latticeCiphertextLength),
                                "Secret",
                                256)
                        .withNoKdf()
                        .build());
        byte[] latticeSecret = lattice.generateKey().getEncoded();
        byte[] agreed = curve.agree(mine.getPrivateKeys().get(1), curve.key(ephemeralPoint));
        byte[] myPoint = curve.point(mineInPublic.getPublicKeys().get(1));
        return combine(latticeSecret, agreed, ephemeralPoint, myPoint);
    }

    /** Section 3.4 of the draft. */
    private byte[] combine(
            byte[] latticeSecret, byte[] agreed, byte[] ephemeralPoint, byte[] recipientPoint)
            throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA3-256");
        digest.update(latticeSecret);
        digest.update(agreed);
        digest.update(ephemeralPoint);
        digest.update(recipientPoint);
        digest.update(label);
        return digest.digest();
    }

    private static byte[] concatenate(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
