package chancery.foundation.sealing;

import static chancery.foundation.sealing.SmallService.NOW;
import static chancery.foundation.sealing.SmallService.SG4;
import static chancery.foundation.sealing.SmallService.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.kernel.Transmission;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.KEMRecipientId;
import org.bouncycastle.cms.KEMRecipientInformation;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceKEMAuthEnvelopedRecipient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What this room writes, Bouncy Castle's own readers of CMS read. */
class InteroperabilityTest {
    private final SmallService service = SmallService.shared();
    private final SignedDirectory directory = service.directory();
    private final byte[] body = "Le plan".getBytes(UTF_8);

    @ParameterizedTest
    @EnumSource
    void aDispatchInClearVerifiesAsOrdinaryCms(Suite suite) throws Exception {
        var header = header(suite, List.of(SG4), List.of(), Transmission.CLEAR);
        var sealed = Sealer.seal(header, body, List.of(), service.lima, directory);
        var signed = new CMSSignedData(sealed.container().toArray());
        var signer = signed.getSignerInfos().getSigners().iterator().next();
        var certificate = service.lima.signing(suite, NOW).certificate();
        var verifier =
                new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(Providers.BOUNCY_CASTLE)
                        .build(certificate.holder());
        assertThat(signer.verify(verifier)).isTrue();
        var label =
                signer.getSignedAttributes()
                        .get(new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.2"));
        assertThat(label).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void anEncryptedDispatchOpensAsOrdinaryCms(Suite suite) throws Exception {
        var sealed = Sealer.seal(header(suite), body, List.of(), service.lima, directory);
        var enveloped = new CMSAuthEnvelopedData(sealed.container().toArray());
        var key =
                service.sg4.keys().stream()
                        .filter(each -> each.certificate().suite() == suite)
                        .filter(each -> each.certificate().use() == UnitCertificate.Use.OPENING)
                        .findFirst()
                        .orElseThrow();
        var identifier = key.certificate().keyIdentifier().raw();
        var recipient =
                enveloped.getRecipientInfos().getRecipients().stream()
                        .filter(KEMRecipientInformation.class::isInstance)
                        .filter(each -> matches(each, identifier))
                        .findFirst()
                        .orElseThrow();
        byte[] opened =
                recipient.getContent(
                        new JceKEMAuthEnvelopedRecipient(key.privateKey())
                                .setProvider(Providers.BOUNCY_CASTLE));
        assertThat(SignedContent.decode(opened).suite()).isEqualTo(suite);
    }

    private static boolean matches(RecipientInformation each, byte[] identifier) {
        return each.getRID() instanceof KEMRecipientId id
                && Arrays.equals(id.getSubjectKeyIdentifier(), identifier);
    }
}
