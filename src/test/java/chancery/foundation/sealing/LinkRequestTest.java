package chancery.foundation.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkRequestTest {
    private static final char[] PASSWORD = "secret".toCharArray();

    private final Instant founded = Instant.parse("2026-01-01T00:00:00Z");
    private final Instant later = founded.plus(Duration.ofDays(380));
    private final UnitAuthority authority = authority();
    private final UnitAuthority whenRenewed = afterwards(authority, later);
    private final LinkStore present =
            LinkStore.open(store("node:lima", authority).toArray(), PASSWORD);
    private final LinkRequest.Fresh fresh =
            LinkRequest.create(present.name(), List.of("lima.example", "10.1.2.3"));

    LinkRequestTest() throws SealingRefusal {}

    @Test
    void theNodeGoesOverToTheCertificateOfTheKeyThatItMade() throws Exception {
        LinkRequest asked = LinkRequest.decode(fresh.request().encoded());
        assertThat(asked.node()).isEqualTo("node:lima");
        assertThat(asked.hosts())
                .containsExactly("localhost", "127.0.0.1", "lima.example", "10.1.2.3");
        LinkStore renewed =
                LinkStore.open(taken(whenRenewed.certifyLink(asked)).toArray(), PASSWORD);
        assertThat(renewed.name()).isEqualTo("node:lima");
        assertThat(renewed.end()).isEqualTo(later.plus(Duration.ofDays(397)));
        assertThat(renewed.hosts())
                .containsExactly("localhost", "127.0.0.1", "lima.example", "10.1.2.3");
    }

    @Test
    void aCertificateOfAnotherAuthorityNodeOrKeyIsNotTaken() throws Exception {
        LinkRequest other = LinkRequest.create("node:nairobi", List.of()).request();
        LinkRequest again = LinkRequest.create("node:lima", List.of()).request();
        assertThat(refusal(authority().certifyLink(fresh.request())))
                .isEqualTo(Reason.UNKNOWN_SENDER);
        assertThat(refusal(whenRenewed.certifyLink(other))).isEqualTo(Reason.HEADER_MISMATCH);
        assertThat(refusal(whenRenewed.certifyLink(again))).isEqualTo(Reason.HEADER_MISMATCH);
        assertThat(refusal(new byte[] {1, 2, 3})).isEqualTo(Reason.BAD_STRUCTURE);
    }

    @Test
    void aCertificateThatEndsBeforeThePresentOneIsNotTaken() {
        UnitAuthority before = afterwards(authority, founded.minus(Duration.ofDays(1)));
        assertThat(refusal(before.certifyLink(fresh.request()))).isEqualTo(Reason.STALE);
    }

    @Test
    void aFlippedBitAnywhereInARequestIsRefused() {
        byte[] encoded = fresh.request().encoded();
        for (int bit = 0; bit < encoded.length * 8; bit++) {
            byte[] changed = encoded.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(
                            catchThrowableOfType(
                                    SealingRefusal.class, () -> LinkRequest.decode(changed)))
                    .as("bit %d of byte %d", bit % 8, bit / 8)
                    .isNotNull();
        }
    }

    private Bytes taken(byte[] answer) throws SealingRefusal {
        return present.renewed(fresh.privateKey().toArray(), answer, PASSWORD, later);
    }

    private Reason refusal(byte[] answer) {
        return catchThrowableOfType(SealingRefusal.class, () -> taken(answer)).reason();
    }

    private UnitAuthority authority() {
        return UnitAuthority.create(UnitCode.of("ROOT"), InstantSource.fixed(founded));
    }

    private static UnitAuthority afterwards(UnitAuthority authority, Instant now) {
        return new UnitAuthority(
                InstantSource.fixed(now),
                authority.root(),
                authority.links(),
                authority.revocations());
    }

    private static Bytes store(String node, UnitAuthority authority) {
        return authority.issueTlsCertificate(node, List.of(), PASSWORD).keyStore();
    }
}
