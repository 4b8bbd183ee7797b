package chancery.foundation.sealing;

import static org.assertj.core.api.Assertions.assertThat;

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
}
