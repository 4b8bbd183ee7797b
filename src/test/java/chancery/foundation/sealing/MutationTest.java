package chancery.foundation.sealing;

import static chancery.foundation.sealing.SmallService.CLOCK;
import static chancery.foundation.sealing.SmallService.SG4;
import static chancery.foundation.sealing.SmallService.header;
import static chancery.foundation.sealing.SmallService.nothingReceived;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.kernel.Transmission;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A dispatch that is not bit for bit the one that was sealed is refused, and nothing else thrown.
 */
class MutationTest {
    private static final long SEED = 20261122;

    private final SmallService service = SmallService.shared();
    private final SignedDirectory directory = service.directory();
    private final byte[] encrypted = sealed(Transmission.ENCRYPTED);
    private final byte[] clear = sealed(Transmission.CLEAR);

    @Test
    void aFlippedBitAnywhereIsRefused() {
        everyByteWithOneBitFlipped(encrypted);
        everyByteWithOneBitFlipped(clear);
    }

    @Test
    void everyBitOfTheFirstAndLastBytesCounts() {
        IntStream.range(0, 8 * encrypted.length)
                .filter(bit -> bit < 8 * 160 || bit > 8 * (encrypted.length - 40))
                .parallel()
                .forEach(bit -> mustBeRefused(flipped(encrypted, bit), "bit " + bit));
    }

    @Test
    void aDispatchCutShortAnywhereIsRefused() {
        IntStream.range(0, encrypted.length)
                .filter(length -> length % 13 == 0)
                .parallel()
                .forEach(length ->
                        mustBeRefused(Arrays.copyOf(encrypted, length), "length " + length));
    }

    @Test
    void randomChangesAreRefusedAndThrowNothingElse() {
        IntStream.range(0, 1_500)
                .parallel()
                .forEach(round -> {
                    var random = new Random(SEED + round);
                    byte[] original = random.nextBoolean() ? encrypted : clear;
                    byte[] changed = changed(original, random);
                    if (!Arrays.equals(original, changed)) {
                        mustBeRefused(changed, "round " + round + " of seed " + SEED);
                    }
                });
    }

    @Test
    void randomBytesAreRefusedAndThrowNothingElse() {
        var random = new Random(SEED);
        for (int round = 0; round < 3_000; round++) {
            byte[] noise = new byte[random.nextInt(1, 400)];
            random.nextBytes(noise);
            noise[0] = 0x30;
            mustBeRefused(noise, "round " + round + " of seed " + SEED);
        }
    }

    private void everyByteWithOneBitFlipped(byte[] original) {
        int[] bits = new Random(SEED).ints(original.length, 0, 8).toArray();
        IntStream.range(0, original.length)
                .parallel()
                .forEach(at ->
                        mustBeRefused(
                                flipped(original, 8 * at + bits[at]),
                                "byte " + at + " bit " + bits[at] + " seed " + SEED));
    }

    /** A few bytes overwritten, a stretch removed, doubled, or exchanged for another. */
    private static byte[] changed(byte[] original, Random random) {
        int at = random.nextInt(original.length);
        int length = random.nextInt(1, Math.min(64, original.length - at) + 1);
        byte[] head = Arrays.copyOf(original, at);
        byte[] stretch = Arrays.copyOfRange(original, at, at + length);
        byte[] tail = Arrays.copyOfRange(original, at + length, original.length);
        return switch (random.nextInt(4)) {
            case 0 -> {
                random.nextBytes(stretch);
                yield joined(head, stretch, tail);
            }
            case 1 -> joined(head, tail);
            case 2 -> joined(head, stretch, stretch, tail);
            default -> {
                int from = random.nextInt(original.length - length + 1);
                yield joined(head, Arrays.copyOfRange(original, from, from + length), tail);
            }
        };
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static byte[] flipped(byte[] original, int bit) {
        byte[] changed = original.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }

    private void mustBeRefused(byte[] container, String what) {
        assertThatThrownBy(() ->
                        Opener.open(
                                container,
                                List.of(service.sg4),
                                directory,
                                nothingReceived(),
                                CLOCK))
                .as(what)
                .isInstanceOf(SealingRefusal.class);
    }

    private byte[] sealed(Transmission transmission) {
        var header = header(Suite.HYBRID_2, List.of(SG4), List.of(), transmission);
        return Sealer.seal(header, "Bref".getBytes(UTF_8), List.of(), service.lima, directory)
                .container()
                .toArray();
    }
}
