package chancery.foundation.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.foundation.sealing.SealingRefusal.Reason;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 255, 256, 65_535, 65_536, 16_777_215, 16_777_216})
    void lengthsAreWrittenAsShortAsTheyMustBeAndReadAgain(int length) throws Exception {
        byte[] content = new byte[length];
        byte[] written = Der.value(DerReader.OCTETS, content);
        assertThat(written).isEqualTo(new DEROctetString(content).getEncoded());
        assertThat(DerReader.of(written).octets()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_795_000_000_000L, 253_402_300_799_999L})
    void aMomentIsReadAsItWasWritten(long millis) throws Exception {
        byte[] written = new ASN1Integer(millis).getEncoded();
        assertThat(DerReader.of(written).moment()).isEqualTo(Instant.ofEpochMilli(millis));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 253_402_300_800_000L, Long.MIN_VALUE, Long.MAX_VALUE})
    void aMomentBefore1970OrAfter9999IsRefused(long millis) throws Exception {
        byte[] written = new ASN1Integer(millis).getEncoded();
        assertThatThrownBy(() -> DerReader.of(written).moment())
                .isInstanceOfSatisfying(
                        SealingRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.BAD_STRUCTURE));
    }
}
