package chancery.foundation.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.foundation.sealing.HybridKem.Curve;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Base64;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.iana.IANAObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jcajce.CompositePrivateKey;
import org.bouncycastle.openssl.PEMParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published vectors of the composite drafts, and an example of CMS made by somebody else. */
class CompositeVectorsTest {
    private static final HybridKem MLKEM768_P256 =
            new HybridKem(
                    IANAObjectIdentifiers.id_MLKEM768_ECDH_P256_SHA3_256,
                    1088,
                    Curve.ecdh("secp256r1", X9ObjectIdentifiers.prime256v1, 65),
                    "MLKEM768-P256");

    private static String kem(Suite suite) {
        return switch (suite) {
            case HYBRID_1 -> "id-MLKEM1024-ECDH-P384-SHA3-256";
            case HYBRID_2 -> "id-MLKEM768-X25519-SHA3-256";
        };
    }

    private static String signature(Suite suite) {
        return switch (suite) {
            case HYBRID_1 -> "id-MLDSA87-ECDSA-P384-SHA512";
            case HYBRID_2 -> "id-MLDSA65-Ed25519-SHA512";
        };
    }

    @ParameterizedTest
    @EnumSource
    void theSecretOfThePublishedCiphertextIsThePublishedOne(Suite suite) throws Exception {
        var vector = vector("ietf-composite-kem.json", kem(suite));
        assertThat(decapsulated(suite.kem(), vector)).isEqualTo(bytes(vector, "k"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsEncapsulatedForThePublishedKeyOpensWithIt(Suite suite) throws Exception {
        var vector = vector("ietf-composite-kem.json", kem(suite));
        var key = UnitCertificate.key(certificate(vector).getSubjectPublicKeyInfo());
        var fresh = suite.kem().encapsulate(key);
        assertThat(suite.kem().decapsulate(privateKey(vector, "dk_pkcs8"), key, fresh.ciphertext()))
                .isEqualTo(fresh.secret());
    }

    @ParameterizedTest
    @EnumSource
    void thePublishedSignatureVerifies(Suite suite) throws Exception {
        var vector = vector("ietf-composite-sigs.json", signature(suite));
        var message = bytes(read("ietf-composite-sigs.json"), "m");
        var key = UnitCertificate.key(certificate(vector).getSubjectPublicKeyInfo());
        suite.signature().verify(key, message, bytes(vector, "s"));
    }

    @ParameterizedTest
    @EnumSource
    void aPublishedSignatureWithEitherHalfSpoiledIsRefused(Suite suite) throws Exception {
        var vector = vector("ietf-composite-sigs.json", signature(suite));
        var message = bytes(read("ietf-composite-sigs.json"), "m");
        var key = UnitCertificate.key(certificate(vector).getSubjectPublicKeyInfo());
        byte[] lattice = bytes(vector, "s");
        lattice[100] ^= 1;
        byte[] curve = bytes(vector, "s");
        curve[curve.length - 10] ^= 1;
        assertThatThrownBy(() -> suite.signature().verify(key, message, lattice))
                .isInstanceOf(SealingRefusal.class);
        assertThatThrownBy(() -> suite.signature().verify(key, message, curve))
                .isInstanceOf(SealingRefusal.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatThePublishedKeySignsVerifies(Suite suite) throws Exception {
        var vector = vector("ietf-composite-sigs.json", signature(suite));
        var key = UnitCertificate.key(certificate(vector).getSubjectPublicKeyInfo());
        byte[] message = {1, 2, 3};
        byte[] signed = suite.signature().sign(privateKey(vector, "sk_pkcs8"), message);
        suite.signature().verify(key, message, signed);
    }

    @Test
    void theExampleOfRfc9629OpensByOurReaderOfRecipients() throws Exception {
        String name = "cms-composite-kem/MLKEM768-ECDH-P256-SHA3-256";
        var message = (ContentInfo) pem(name + ".cms");
        var data = AuthEnvelopedData.getInstance(message.getContent());
        var encoded = data.getRecipientInfos().getObjectAt(0).toASN1Primitive();
        var recipient = Recipient.decode(MLKEM768_P256, Bytes.of(encoded.getEncoded("DER")));
        assertThat(recipient.keyIdentifier().hex())
                .isEqualToIgnoringCase(text(name + ".keyid").strip());

        var privateKey = SealingKey.privateKey((PrivateKeyInfo) pem(name + ".priv"));
        var publicKey = UnitCertificate.key((SubjectPublicKeyInfo) pem(name + ".pub"));
        var key = recipient.open(privateKey, publicKey);
        var content = data.getAuthEncryptedContentInfo();
        var algorithm = content.getContentEncryptionAlgorithm().getParameters();
        byte[] opened =
                ContentCipher.decrypt(
                        key,
                        GCMParameters.getInstance(algorithm).getNonce(),
                        new byte[0],
                        content.getEncryptedContent().getOctets(),
                        data.getMac().getOctets());
        assertThat(new String(opened, UTF_8)).isEqualTo(text("cms-composite-kem/plaintext.txt"));
    }

    private static Object pem(String name) throws Exception {
        try (var parser = new PEMParser(new StringReader(text(name)))) {
            return parser.readObject();
        }
    }

    private static String text(String name) throws Exception {
        return new String(resource(name), UTF_8);
    }

    private static byte[] decapsulated(HybridKem kem, JsonNode vector) throws Exception {
        return kem.decapsulate(
                privateKey(vector, "dk_pkcs8"),
                UnitCertificate.key(certificate(vector).getSubjectPublicKeyInfo()),
                bytes(vector, "c"));
    }

    private static CompositePrivateKey privateKey(JsonNode vector, String field) throws Exception {
        return SealingKey.privateKey(PrivateKeyInfo.getInstance(bytes(vector, field)));
    }

    private static X509CertificateHolder certificate(JsonNode vector) throws Exception {
        return new X509CertificateHolder(bytes(vector, "x5c"));
    }

    private static JsonNode vector(String file, String name) throws Exception {
        for (JsonNode test : read(file).get("tests")) {
            if (test.get("tcId").asString().equals(name)) {
                return test;
            }
        }
        throw new AssertionError("no vector " + name);
    }

    private static byte[] bytes(JsonNode node, String field) {
        return Base64.getDecoder().decode(node.get(field).asString());
    }

    private static JsonNode read(String file) throws Exception {
        return JsonMapper.shared().readTree(resource(file));
    }

    private static byte[] resource(String name) throws Exception {
        try (InputStream in = CompositeVectorsTest.class.getResourceAsStream("/vectors/" + name)) {
            return in.readAllBytes();
        }
    }
}
