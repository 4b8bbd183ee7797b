package chancery.foundation.sealing;

import static chancery.foundation.sealing.SmallService.CLOCK;
import static chancery.foundation.sealing.SmallService.DG76;
import static chancery.foundation.sealing.SmallService.LIMA;
import static chancery.foundation.sealing.SmallService.NAIROBI;
import static chancery.foundation.sealing.SmallService.NOW;
import static chancery.foundation.sealing.SmallService.SG4;
import static chancery.foundation.sealing.SmallService.header;
import static chancery.foundation.sealing.SmallService.nothingReceived;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason for which a dispatch does not open, each brought about by who would do it. */
class OpenerRefusalTest {
    private final SmallService service = SmallService.shared();
    private final SignedDirectory directory = service.directory();
    private final byte[] body = "Le plan de l'année prochaine".getBytes(UTF_8);

    @Test
    void anEmptyAMeaninglessAndAnOversizedContainer() {
        assertThat(reason(new byte[0])).isEqualTo(Reason.BAD_STRUCTURE);
        assertThat(reason("not a dispatch".getBytes(UTF_8))).isEqualTo(Reason.BAD_STRUCTURE);
        assertThat(reason(new byte[Limits.MOST_CONTAINER + 1])).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void somethingAfterTheEnd() {
        byte[] sealed = sealed(header(Suite.HYBRID_2));
        assertThat(reason(Arrays.copyOf(sealed, sealed.length + 1)))
                .isEqualTo(Reason.BAD_STRUCTURE);
    }

    @Test
    void aLengthWrittenLongerThanNeeded() {
        byte[] sealed = sealed(header(Suite.HYBRID_2));
        assertThat(sealed[1]).isEqualTo((byte) 0x82);
        byte[] longer = new byte[sealed.length + 1];
        System.arraycopy(sealed, 2, longer, 3, sealed.length - 2);
        longer[0] = sealed[0];
        longer[1] = (byte) 0x83;
        assertThat(reason(longer)).isEqualTo(Reason.NOT_CANONICAL);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownSuiteOnTheEnvelope(Suite suite) {
        byte[] sealed = sealed(header(suite));
        patchSuite(sealed, suite, 9);
        assertThat(reason(sealed)).isEqualTo(Reason.UNKNOWN_SUITE);
    }

    @Test
    void anUnknownSuiteInTheHeaderOfADispatchInClear() {
        byte[] sealed = sealed(clear(Suite.HYBRID_1));
        patchSuite(sealed, Suite.HYBRID_1, 3);
        assertThat(reason(sealed)).isEqualTo(Reason.UNKNOWN_SUITE);
    }

    @Test
    void anotherSuiteInTheHeaderThanTheOneThatSigned() {
        byte[] sealed = sealed(clear(Suite.HYBRID_1));
        patchSuite(sealed, Suite.HYBRID_1, 2);
        assertThat(reason(sealed)).isEqualTo(Reason.ALGORITHM_MISMATCH);
    }

    @ParameterizedTest
    @EnumSource
    void anEncapsulationWithoutItsEllipticHalf(Suite suite) throws Exception {
        assertThat(reason(withEncapsulation(suite, latticeHalf(suite))))
                .isEqualTo(Reason.ALGORITHM_MISMATCH);
    }

    @ParameterizedTest
    @EnumSource
    void anEncapsulationWithoutItsLatticeHalf(Suite suite) throws Exception {
        byte[] whole = firstRecipient(suite).encapsulated().raw();
        int lattice = latticeHalf(suite).length;
        assertThat(
                        reason(
                                withEncapsulation(
                                        suite, Arrays.copyOfRange(whole, lattice, whole.length))))
                .isEqualTo(Reason.ALGORITHM_MISMATCH);
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureWithoutEitherHalf(Suite suite) throws Exception {
        var signed = signed(header(suite));
        int lattice = suite == Suite.HYBRID_1 ? 4627 : 3309;
        byte[] whole = signed.signature().raw();
        assertThat(reason(enveloped(withSignature(signed, Arrays.copyOf(whole, lattice)))))
                .isEqualTo(Reason.BAD_SIGNATURE);
        byte[] curve = Arrays.copyOfRange(whole, lattice, whole.length);
        assertThat(reason(enveloped(withSignature(signed, curve)))).isEqualTo(Reason.BAD_SIGNATURE);
    }

    @ParameterizedTest
    @EnumSource
    void aSignatureWithOneHalfOfAnotherDispatch(Suite suite) throws Exception {
        var signed = signed(header(suite));
        int lattice = suite == Suite.HYBRID_1 ? 4627 : 3309;
        var other = signed(with(header(suite), Distribution.UNMARKED));
        byte[] mixed = signed.signature().toArray();
        System.arraycopy(other.signature().raw(), 0, mixed, 0, lattice);
        assertThat(reason(enveloped(withSignature(signed, mixed)))).isEqualTo(Reason.BAD_SIGNATURE);
    }

    @Test
    void noSigner() throws Exception {
        var signed = signed(header(Suite.HYBRID_2));
        assertThat(reason(enveloped(signed.encoded(new byte[0][]))))
                .isEqualTo(Reason.WRONG_SIGNER_COUNT);
    }

    @Test
    void twoSigners() throws Exception {
        var signed = signed(header(Suite.HYBRID_2));
        var content = signed.content().raw();
        var key = service.nairobi.signing(Suite.HYBRID_2, NOW);
        var attributes = SignedAttributes.of(header(Suite.HYBRID_2), content, key.certificate());
        var second = SignedContent.sign(Algorithms.DISPATCH, content, key, attributes);
        assertThat(reason(enveloped(signed.encoded(signed.signerInfo(), second.signerInfo()))))
                .isEqualTo(Reason.WRONG_SIGNER_COUNT);
    }

    @Test
    void aUnitThatSignsInTheNameOfAnother() throws Exception {
        var forged = signed(header(Suite.HYBRID_2), service.nairobi);
        assertThat(reason(enveloped(forged.encoded()))).isEqualTo(Reason.UNKNOWN_SENDER);
    }

    @Test
    void aSignerCertifiedByAnotherAuthority() throws Exception {
        var other = UnitAuthority.create(UnitCode.of("ROOT"), CLOCK).issue(LIMA);
        assertThat(reason(enveloped(signed(header(Suite.HYBRID_2), other).encoded())))
                .isEqualTo(Reason.UNKNOWN_SENDER);
    }

    @Test
    void aCertificateThatAnotherAuthorityIssuedAndThatWasSlippedIntoTheDirectory()
            throws Exception {
        var other = UnitAuthority.create(UnitCode.of("ROOT"), CLOCK).issue(LIMA);
        var infiltrated = service.directory(2, service.sg4, service.archive, other);
        byte[] forged = enveloped(signed(header(Suite.HYBRID_2), other).encoded());
        assertThat(reason(forged, infiltrated, NOW)).isEqualTo(Reason.UNKNOWN_SENDER);
    }

    @Test
    void aRevokedSender() {
        var ownService = new SmallService();
        var before = ownService.directory();
        byte[] sealed =
                Sealer.seal(header(Suite.HYBRID_2), body, List.of(), ownService.lima, before)
                        .container()
                        .toArray();
        ownService.lima.certificates().forEach(ownService.authority::revoke);
        assertThat(reason(sealed, ownService.directory(), NOW, ownService.sg4))
                .isEqualTo(Reason.REVOKED);
    }

    @Test
    void aCertificateLongExpired() {
        byte[] sealed = sealed(header(Suite.HYBRID_2));
        var muchLater = NOW.plus(UnitAuthority.SIGNING_VALIDITY).plus(Duration.ofDays(61));
        assertThat(reason(sealed, directory, muchLater)).isEqualTo(Reason.CERTIFICATE_EXPIRED);
    }

    @Test
    void aDateBeforeTheSignersCertificate() throws Exception {
        var header = dated(header(Suite.HYBRID_2), NOW.minus(Duration.ofDays(2)));
        assertThat(reason(enveloped(signed(header).encoded())))
                .isEqualTo(Reason.CERTIFICATE_EXPIRED);
    }

    @Test
    void readdressedByAnAddressee() throws Exception {
        var other = header(Suite.HYBRID_2, List.of(NAIROBI), List.of(), Transmission.ENCRYPTED);
        var forged = replaceHeader(signed(header(Suite.HYBRID_2)), other);
        byte[] container = enveloped(forged, NAIROBI);
        assertThat(reason(container, directory, NOW, service.nairobi))
                .isEqualTo(Reason.BAD_SIGNATURE);
    }

    @Test
    void passedOnByAnAddresseeToAUnitThatIsNone() throws Exception {
        byte[] container = enveloped(signed(header(Suite.HYBRID_2)).encoded(), NAIROBI);
        assertThat(reason(container, directory, NOW, service.nairobi))
                .isEqualTo(Reason.NOT_ADDRESSED);
        assertThat(reason(container, directory, NOW, service.nairobi, service.sg4))
                .isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void relabelledByAnAddressee() throws Exception {
        var header = header(Suite.HYBRID_2);
        var forged = replaceHeader(signed(header), with(header, Distribution.UNMARKED));
        assertThat(reason(enveloped(forged))).isEqualTo(Reason.LABEL_MISMATCH);
    }

    @Test
    void aSenderWhoSignsAnotherLabelThanTheHeaders() throws Exception {
        var header = header(Suite.HYBRID_2);
        assertThat(reason(enveloped(signedWithAttributesOf(header, with(header, Label.SECRET)))))
                .isEqualTo(Reason.LABEL_MISMATCH);
    }

    @Test
    void aSenderWhoSignsAnotherIdentifierThanTheHeaders() throws Exception {
        var header = header(Suite.HYBRID_2);
        var other = with(header, DispatchId.of(new UUID(1, 2)));
        assertThat(reason(enveloped(signedWithAttributesOf(header, other))))
                .isEqualTo(Reason.HEADER_MISMATCH);
    }

    @Test
    void aTextChangedByAnAddressee() throws Exception {
        var signed = signed(header(Suite.HYBRID_2));
        var content = DispatchContent.decode(signed.content().raw());
        var changed =
                new DispatchContent(
                        content.header(), Bytes.of("autre chose".getBytes(UTF_8)), List.of());
        assertThat(reason(enveloped(withContent(signed, changed.encoded()))))
                .isEqualTo(Reason.BAD_SIGNATURE);
    }

    @Test
    void anEnvelopeTakenOffADispatchToBeEncrypted() throws Exception {
        assertThat(reason(signed(header(Suite.HYBRID_2)).encodedAsMessage()))
                .isEqualTo(Reason.HEADER_MISMATCH);
    }

    @Test
    void anEnvelopeOfAnotherDispatch() throws Exception {
        var envelope =
                Envelope.seal(
                        Suite.HYBRID_2,
                        DispatchId.of(new UUID(3, 4)),
                        signed(header(Suite.HYBRID_2)).encoded(),
                        List.of(directory.openingCertificate(SG4, Suite.HYBRID_2, NOW)));
        assertThat(reason(envelope.message().encoded())).isEqualTo(Reason.HEADER_MISMATCH);
    }

    @Test
    void anEnvelopeOfAnotherSuite() throws Exception {
        var header = header(Suite.HYBRID_1);
        var envelope =
                Envelope.seal(
                        Suite.HYBRID_2,
                        header.id(),
                        signed(header).encoded(),
                        List.of(directory.openingCertificate(SG4, Suite.HYBRID_2, NOW)));
        assertThat(reason(envelope.message().encoded())).isEqualTo(Reason.ALGORITHM_MISMATCH);
    }

    @Test
    void aRecipientAddedOnTheWay() throws Exception {
        var envelope = Envelope.decode(sealed(header(Suite.HYBRID_2)));
        var added =
                Recipient.seal(
                        ContentCipher.freshKey(),
                        directory.openingCertificate(NAIROBI, Suite.HYBRID_2, NOW));
        var recipients = new ArrayList<>(envelope.message().recipients());
        recipients.add(added.encoded());
        assertThat(reason(withRecipients(envelope.message(), recipients)))
                .isEqualTo(Reason.RECIPIENTS_ALTERED);
    }

    @Test
    void aNodeWhoseUnitsAreNoAddressees() {
        byte[] sealed = sealed(header(Suite.HYBRID_2));
        assertThat(reason(sealed, directory, NOW, service.nairobi)).isEqualTo(Reason.NOT_ADDRESSED);
        assertThat(reason(sealed(clear(Suite.HYBRID_2)), directory, NOW, service.nairobi))
                .isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void aReplay() throws Exception {
        byte[] sealed = sealed(header(Suite.HYBRID_2));
        var received = new SmallService.Received();
        var opened = Opener.open(sealed, List.of(service.sg4), directory, received, CLOCK);
        received.add(opened.header());
        var refusal =
                catchThrowableOfType(
                        SealingRefusal.class,
                        () ->
                                Opener.open(
                                        sealed, List.of(service.sg4), directory, received, CLOCK));
        assertThat(refusal.reason()).isEqualTo(Reason.REPLAY);
    }

    @Test
    void anExpiredDispatch() {
        byte[] sealed = sealed(header(Suite.HYBRID_2));
        assertThat(reason(sealed, directory, NOW.plus(Duration.ofDays(31))))
                .isEqualTo(Reason.EXPIRED);
    }

    @Test
    void aDateInTheFuture() {
        byte[] sealed = sealed(header(Suite.HYBRID_2));
        assertThat(reason(sealed, directory, NOW.minus(Duration.ofMinutes(30))))
                .isEqualTo(Reason.ISSUED_IN_FUTURE);
    }

    @Test
    void numbersOfTheSenderThatWereSkippedAreToldWithoutRefusing() throws Exception {
        var opened =
                Opener.open(
                        sealed(header(Suite.HYBRID_2)),
                        List.of(service.archive),
                        directory,
                        nothingReceived(),
                        CLOCK);
        assertThat(opened.gap()).contains(new Opened.SequenceGap(1, 6));
    }

    private Reason reason(byte[] container) {
        return reason(container, directory, NOW);
    }

    private Reason reason(byte[] container, SignedDirectory known, Instant now) {
        return reason(container, known, now, service.sg4);
    }

    private static Reason reason(
            byte[] container, SignedDirectory known, Instant now, UnitKeys... mine) {
        var refusal =
                catchThrowableOfType(
                        SealingRefusal.class,
                        () ->
                                Opener.open(
                                        container,
                                        List.of(mine),
                                        known,
                                        nothingReceived(),
                                        InstantSource.fixed(now)));
        assertThat(refusal).isNotNull();
        return refusal.reason();
    }

    private byte[] sealed(SealedHeader header) {
        return Sealer.seal(header, body, List.of(), service.lima, directory).container().toArray();
    }

    private SignedContent signed(SealedHeader header) {
        return signed(header, service.lima);
    }

    private SignedContent signed(SealedHeader header, UnitKeys signer) {
        var key = signer.signing(header.suite(), NOW);
        byte[] content = new DispatchContent(header, Bytes.of(body), List.of()).encoded();
        return SignedContent.sign(
                Algorithms.DISPATCH,
                content,
                key,
                SignedAttributes.of(header, content, key.certificate()));
    }

    private byte[] signedWithAttributesOf(SealedHeader header, SealedHeader other) {
        var key = service.lima.signing(header.suite(), NOW);
        byte[] content = new DispatchContent(header, Bytes.of(body), List.of()).encoded();
        var attributes = SignedAttributes.of(other, content, key.certificate());
        return SignedContent.sign(Algorithms.DISPATCH, content, key, attributes).encoded();
    }

    private byte[] enveloped(byte[] signed) throws SealingRefusal {
        return enveloped(signed, SG4, DG76);
    }

    private byte[] enveloped(byte[] signed, UnitCode... units) throws SealingRefusal {
        var suite = signed.length > 5_000 ? Suite.HYBRID_1 : Suite.HYBRID_2;
        var certificates =
                Arrays.stream(units)
                        .map(unit -> directory.openingCertificate(unit, suite, NOW))
                        .toList();
        return Envelope.seal(suite, header(suite).id(), signed, certificates).message().encoded();
    }

    private static byte[] replaceHeader(SignedContent signed, SealedHeader header)
            throws SealingRefusal {
        var content = DispatchContent.decode(signed.content().raw());
        return withContent(
                signed, new DispatchContent(header, content.body(), List.of()).encoded());
    }

    private static byte[] withContent(SignedContent signed, byte[] content) {
        return new SignedContent(
                        signed.suite(),
                        signed.type(),
                        Bytes.of(content),
                        signed.keyIdentifier(),
                        signed.signedAttributes(),
                        signed.signature())
                .encoded();
    }

    private static byte[] withSignature(SignedContent signed, byte[] signature) {
        return new SignedContent(
                        signed.suite(),
                        signed.type(),
                        signed.content(),
                        signed.keyIdentifier(),
                        signed.signedAttributes(),
                        Bytes.of(signature))
                .encoded();
    }

    private Recipient firstRecipient(Suite suite) throws SealingRefusal {
        return Envelope.decode(sealed(header(suite))).recipients().getFirst();
    }

    private byte[] latticeHalf(Suite suite) throws SealingRefusal {
        byte[] whole = firstRecipient(suite).encapsulated().raw();
        return Arrays.copyOf(whole, suite == Suite.HYBRID_1 ? 1568 : 1088);
    }

    private byte[] withEncapsulation(Suite suite, byte[] encapsulated) throws SealingRefusal {
        var envelope = Envelope.decode(sealed(header(suite)));
        var stripped =
                envelope.recipients().stream()
                        .map(each ->
                                new Recipient(
                                                each.kem(),
                                                each.keyIdentifier(),
                                                Bytes.of(encapsulated),
                                                each.wrappedKey())
                                        .encoded())
                        .toList();
        return withRecipients(envelope.message(), stripped);
    }

    private static byte[] withRecipients(AuthEnveloped message, List<Bytes> recipients) {
        return new AuthEnveloped(
                        recipients,
                        message.type(),
                        message.nonce(),
                        message.ciphertext(),
                        message.attributes(),
                        message.tag())
                .encoded();
    }

    private static SealedHeader clear(Suite suite) {
        return header(suite, List.of(SG4), List.of(), Transmission.CLEAR);
    }

    private static SealedHeader with(SealedHeader header, Label label) {
        return with(header, Distribution.of(label, header.distribution().compartments()));
    }

    private static SealedHeader with(SealedHeader h, Distribution distribution) {
        return copy(h, h.id(), distribution, h.issued());
    }

    private static SealedHeader with(SealedHeader h, DispatchId id) {
        return copy(h, id, h.distribution(), h.issued());
    }

    private static SealedHeader dated(SealedHeader h, Instant issued) {
        return copy(h, h.id(), h.distribution(), issued);
    }

    private static SealedHeader copy(
            SealedHeader h, DispatchId id, Distribution distribution, Instant issued) {
        return new SealedHeader(
                h.version(),
                h.suite(),
                id,
                h.from(),
                h.sequence(),
                h.action(),
                h.information(),
                h.transmission(),
                distribution,
                h.precedence(),
                h.number(),
                h.references(),
                issued,
                h.expires(),
                h.kind(),
                h.bindsTo());
    }

    /**
     * The suite stands right before the dispatch's identifier, on the envelope and in the header.
     */
    private static void patchSuite(byte[] container, Suite suite, int other) {
        String id = header(suite).id().toString().replace("-", "");
        String before = "02010" + suite.number() + "0410" + id;
        int at = HexFormat.of().formatHex(container).indexOf(before) / 2;
        assertThat(at).isPositive();
        container[at + 2] = (byte) other;
    }
}
