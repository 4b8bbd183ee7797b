package chancery.foundation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeHeadTest {
    private static final int MOMENT = TreeHead.LENGTH - 32 - Long.BYTES;

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"})
    void aHeadIsReadAsItWasWritten(String at) {
        TreeHead head = head(Instant.parse(at));
        assertThat(TreeHead.decode(head.bytes())).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE})
    void aHeadOfNoPossibleMomentIsRefused(long micros) {
        byte[] bytes = head(Instant.EPOCH).bytes();
        ByteBuffer.wrap(bytes).putLong(MOMENT, micros);
        assertThatThrownBy(() -> TreeHead.decode(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("moment");
    }

    @Test
    void aHeadBeforeTheYear10000IsTheLast() {
        byte[] bytes = head(Instant.parse("9999-12-31T23:59:59.999999Z")).bytes();
        ByteBuffer written = ByteBuffer.wrap(bytes);
        written.putLong(MOMENT, written.getLong(MOMENT) + 1);
        assertThatThrownBy(() -> TreeHead.decode(bytes))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TreeHead head(Instant at) {
        return new TreeHead(new UUID(1, 2), 7, at, Digest.sha256(new byte[] {1}));
    }
}
