package chancery.foundation.sealing;

import static chancery.foundation.sealing.SmallService.SG4;
import static chancery.foundation.sealing.SmallService.header;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.kernel.Transmission;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealedHeaderTest {
    /** The file may only ever be joined by another one, under another version of the header. */
    @Test
    void theBytesOfAHeaderStayWhatTheyAre() throws Exception {
        String golden;
        try (InputStream in = getClass().getResourceAsStream("/golden/sealed-header-1.hex")) {
            golden = new String(in.readAllBytes(), US_ASCII).replaceAll("\\s", "");
        }
        byte[] encoded = Der.encode(HeaderCodec.write(header(Suite.HYBRID_1)));
        assertThat(HexFormat.of().formatHex(encoded)).isEqualTo(golden);
        var read = HeaderCodec.read(DerReader.of(HexFormat.of().parseHex(golden)));
        assertThat(read).isEqualTo(header(Suite.HYBRID_1));
    }

    @Test
    void aHeaderWithoutAddresseesOrWithOneTwiceIsNone() {
        assertThatThrownBy(() -> header(Suite.HYBRID_1, List.of(), List.of(), Transmission.CLEAR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        header(Suite.HYBRID_1, List.of(SG4), List.of(SG4), Transmission.CLEAR))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
