package chancery.foundation.carriage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.kernel.Precedence;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FrameCodecTest {
    private static final EnvelopeKey KEY =
            new EnvelopeKey(
                    NodeName.of("lima"), UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"));

    /** What other versions on other nodes read: may be added to, never changed. */
    @Test
    void theBytesOfVersionOneStayAsTheyAre() throws Malformed {
        String head = "046c696d6100112233445566778899aabbccddeeff";
        BitSet parts = new BitSet();
        parts.set(0, 3);
        parts.set(9);
        byte[] digest = new byte[Sha512.BYTES];
        Arrays.fill(digest, (byte) 0x5a);

        isWritten(
                new Frame.Part(KEY, 1, 2, new byte[] {7, 8}),
                "0101" + head + "00000001000000020708");
        isWritten(new Frame.Ask(KEY), "0102" + head);
        isWritten(new Frame.Have(KEY, 10, parts), "0103" + head + "0000000a0702");
        isWritten(
                new Frame.Done(KEY, digest, "count"),
                "0104" + head + "5a".repeat(64) + "636f756e74");
    }

    private static void isWritten(Frame frame, String hex) throws Malformed {
        assertThat(HexFormat.of().formatHex(FrameCodec.encode(frame))).isEqualTo(hex);
        byte[] again = FrameCodec.encode(FrameCodec.decode(HexFormat.of().parseHex(hex)));
        assertThat(HexFormat.of().formatHex(again)).isEqualTo(hex);
    }

    @Test
    void absurdCountsIndexesAndLengthsAreRefused() {
        isRefused(FrameCodec.encode(new Frame.Part(KEY, 0, 0, new byte[] {1})), "count");
        isRefused(FrameCodec.encode(new Frame.Part(KEY, 2, 2, new byte[] {1})), "count");
        isRefused(FrameCodec.encode(new Frame.Part(KEY, -1, 2, new byte[] {1})), "count");
        isRefused(
                FrameCodec.encode(new Frame.Part(KEY, 0, Frame.MAX_PARTS + 1, new byte[] {1})),
                "count");
        isRefused(
                FrameCodec.encode(new Frame.Part(KEY, 0, Integer.MAX_VALUE, new byte[] {1})),
                "count");
        isRefused(FrameCodec.encode(new Frame.Part(KEY, 0, 1, new byte[0])), "part");
        isRefused(
                FrameCodec.encode(new Frame.Part(KEY, 0, 1, new byte[Frame.MAX_PART + 1])), "part");
        isRefused(new byte[FrameCodec.MAX_FRAME + 1], "frame");
        isRefused(new byte[0], "frame");
        isRefused(new byte[] {9, 1, 0}, "version");
        isRefused(new byte[] {1, 1, (byte) 200, 'a'}, "frame");
    }

    private static void isRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> FrameCodec.decode(bytes))
                .isInstanceOf(Malformed.class)
                .hasMessage(reason);
    }

    @Test
    void noBytesAtAllBreakTheReader() {
        Random random = new Random(11);
        byte[] good = FrameCodec.encode(new Frame.Part(KEY, 1, 2, new byte[40]));
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = good.clone();
            for (int flips = random.nextInt(6); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] some = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            try {
                assertThat(FrameCodec.encode(FrameCodec.decode(some))).hasSizeGreaterThan(20);
            } catch (Malformed e) {
                assertThat(e.reason()).as("round %s of seed 11", round).isNotEmpty();
            }
        }
    }

    @Test
    void aManifestIsReadOnlyAsItIsWritten() throws Malformed {
        Manifest manifest = Manifest.of(envelope(List.of(Section.of("container", new byte[] {1}))));
        byte[] bytes = manifest.encode();
        assertThat(Manifest.decode(bytes).encode()).isEqualTo(bytes);
        for (int length = 0; length < bytes.length; length++) {
            byte[] shorter = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Manifest.decode(shorter)).isInstanceOf(Malformed.class);
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThatThrownBy(() -> Manifest.decode(longer)).isInstanceOf(Malformed.class);
    }

    @Test
    void theLargestManifestStaysWithinItsLimit() {
        TreeSet<NodeName> nodes = new TreeSet<>();
        for (int i = 0; i < Envelope.MAX_DESTINATIONS; i++) {
            nodes.add(NodeName.of("n".repeat(28) + "%04d".formatted(i)));
        }
        List<Section> sections =
                java.util.stream.IntStream.range(0, Envelope.MAX_SECTIONS)
                        .<Section>mapToObj(
                                i -> Section.of("s".repeat(97) + "%03d".formatted(i), new byte[0]))
                        .toList();
        Manifest manifest = Manifest.of(envelope(sections).to(nodes));

        assertThat(manifest.encode()).hasSizeBetween(20_000, Manifest.MAX_BYTES);
    }

    @Test
    void thePartsOfACutAreTheWholeAndNothingElse() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            byte[] lead = new byte[1 + random.nextInt(300)];
            List<Integer> sizes =
                    java.util.stream.Stream.generate(() -> random.nextInt(5_000))
                            .limit(1 + random.nextInt(6))
                            .toList();
            Cut cut = new Cut(lead, sizes, 1024);
            int[] seen = new int[sizes.size()];
            long bytes = 0;
            for (int index = 0; index < cut.parts(); index++) {
                int size = cut.leadOf(index).length;
                for (Cut.Slice slice : cut.slicesOf(index)) {
                    assertThat(slice.from()).as("round %s", round).isEqualTo(seen[slice.section()]);
                    seen[slice.section()] += slice.length();
                    size += slice.length();
                }
                assertThat(size).isEqualTo(cut.size(index));
                bytes += size;
            }
            assertThat(bytes).isEqualTo(cut.bytes());
            assertThat(Arrays.stream(seen).boxed().toList()).isEqualTo(sizes);
        }
    }

    private static Envelope envelope(List<Section> sections) {
        return new Envelope(
                KEY.envelope(),
                UUID.fromString("ffeeddcc-bbaa-9988-7766-554433221100"),
                KEY.origin(),
                new TreeSet<>(List.of(NodeName.of("ministry"), NodeName.of("nairobi"))),
                Precedence.IMMEDIATE,
                "DISPATCH",
                sections);
    }
}
