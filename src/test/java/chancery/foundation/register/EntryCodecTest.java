package chancery.foundation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chancery.kernel.DispatchId;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryCodecTest {
    private static final Instant AT = Instant.parse("2026-11-22T09:30:00.123456Z");
    private static final DispatchId DISPATCH =
            DispatchId.parse("0190a6f0-0000-7000-8000-00000000002a");
    private static final PersonId PERSON = PersonId.of(new UUID(7, 8));
    private static final BookNumber NUMBER =
            new BookNumber(UnitCode.of("SG/4"), Book.DEPARTURE, 2026, 17);
    private static final Digest DIGEST = Digest.sha256(new byte[0]);

    static Stream<Entry> oneOfEachKind() {
        return Stream.of(
                new Entry.Departure(AT, NUMBER, DISPATCH, DIGEST),
                new Entry.Arrival(
                        AT,
                        new BookNumber(UnitCode.of("DG7/6"), Book.ARRIVAL, 2027, Long.MAX_VALUE),
                        DISPATCH,
                        Digest.sha512(new byte[] {1})),
                new Entry.VoidNumber(AT, NUMBER, "signature.failed"),
                new Entry.Read(AT, DISPATCH, PERSON, UnitCode.of("SG/4"), Label.SECRET),
                new Entry.Receipt(AT, DISPATCH, UnitCode.of("AMBALDO LIMA"), "DELIVERED", DIGEST),
                new Entry.Quarantined(AT, new UUID(1, 2), "seal.refusée", DIGEST),
                new Entry.DirectoryChanged(AT, 12, DIGEST),
                new Entry.AccessChanged(AT, PERSON, PersonId.of(new UUID(9, 9)), "ROLE", DIGEST),
                new Entry.Frozen(AT, new Ref("plan", new UUID(3, 4).toString()), DIGEST),
                new Entry.Held(AT, DISPATCH, Digest.sha512(new byte[] {2}), DIGEST, DIGEST),
                new Entry.Opened(
                        AT, PERSON, new Ref("plan", "1"), UnitCode.of("SG/4"), Label.SECRET));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void whatIsReadIsWhatWasWritten(Entry entry) {
        assertThat(decode(EntryCodec.encode(42, entry)))
                .isEqualTo(new EntryCodec.Placed(42, entry));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void anEntryCutShortOrLengthenedIsNoEntry(Entry entry) {
        byte[] bytes = EntryCodec.encode(42, entry);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> decode(cut));
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> decode(longer));
    }

    /** Whoever changes these bytes makes every log that exists unreadable. */
    @Test
    void theFormOfADepartureIsFixed() {
        assertThat(hex(new Entry.Departure(AT, NUMBER, DISPATCH, DIGEST)))
                .isEqualTo(
                        "000000000000002a" // index
                                + "01" // version
                                + "01" // departure
                                + "000660da1f099840" // time
                                + "000453472f34" // SG/4
                                + "01" // departures
                                + "07ea" // 2026
                                + "0000000000000011" // 17
                                + "0190a6f0000070008000" // dispatch
                                + "00000000002a"
                                + "20" // 32 bytes
                                + DIGEST);
    }

    @Test
    void everyKindKeepsItsNumber() {
        assertThat(oneOfEachKind().map(EntryCodec::kind).toList())
                .isEqualTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    }

    @Test
    void aTextThatIsNotUtf8IsNoEntry() {
        byte[] bytes = EntryCodec.encode(0, new Entry.VoidNumber(AT, NUMBER, "x"));
        bytes[bytes.length - 1] = (byte) 0xFF;

        assertThatIllegalArgumentException().isThrownBy(() -> decode(bytes));
    }

    private static EntryCodec.Placed decode(byte[] bytes) {
        return EntryCodec.decode(ByteBuffer.wrap(bytes));
    }

    private static String hex(Entry entry) {
        return HexFormat.of().formatHex(EntryCodec.encode(42, entry));
    }
}
