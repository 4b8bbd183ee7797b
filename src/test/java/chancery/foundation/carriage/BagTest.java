package chancery.foundation.carriage;

import static chancery.foundation.carriage.TestNetwork.LIMA;
import static chancery.foundation.carriage.TestNetwork.MINISTRY;
import static chancery.foundation.carriage.TestNode.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BagTest {
    private final Random random = new Random(17);
    @TempDir Path medium;
    private TestNetwork network;
    private TestNode ministry;
    private TestNode lima;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        network = new TestNetwork(folder);
        ministry = network.ministry();
        lima = network.post(LIMA);
        lima.pause(MINISTRY);
        eventually("cut", () -> lima.link(MINISTRY).state() == Link.State.DOWN);
    }

    @AfterEach
    void close() throws Exception {
        network.close();
    }

    @Test
    void whatCameByBagAndThenByLinkIsRegisteredOnce() throws Exception {
        byte[] body = bytes(100_000);
        Envelope sent = lima.submit(lima.envelope(Precedence.DEFERRED, body, MINISTRY));

        Bag.Contained packed = lima.bag().pack(medium.resolve("lima.bag"), MINISTRY);
        Bag.Contained opened = ministry.bag().open(medium.resolve("lima.bag"));
        ministry.bag().open(medium.resolve("lima.bag"));

        assertThat(packed).isEqualTo(opened);
        assertThat(opened.envelopes()).isEqualTo(1);
        eventually("arrived", () -> ministry.arrived.size() == 1);
        assertThat(ministry.arrived.getFirst().bytes().getFirst()).isEqualTo(body);
        assertThat(lima.carried).isEmpty();

        lima.resume(MINISTRY);
        eventually("carried", () -> lima.carried.size() == 1);
        assertThat(lima.carried.getFirst().envelope()).isEqualTo(sent.id());
        assertThat(ministry.arrived).hasSize(1);
    }

    @Test
    void aBagBackBringsTheConfirmation() throws Exception {
        lima.submit(lima.envelope(Precedence.ROUTINE, bytes(5_000), MINISTRY));
        lima.bag().pack(medium.resolve("there.bag"), MINISTRY);
        ministry.bag().open(medium.resolve("there.bag"));
        eventually("arrived", () -> ministry.arrived.size() == 1);

        Bag.Contained back = ministry.bag().pack(medium.resolve("back.bag"), LIMA);
        lima.bag().open(medium.resolve("back.bag"));

        assertThat(back.confirmations()).isEqualTo(1);
        assertThat(lima.carried).hasSize(1);
        assertThat(lima.queue(MINISTRY).count()).isZero();
    }

    @Test
    void aChangedBagIsNotUsedAtAll() throws Exception {
        lima.submit(lima.envelope(Precedence.ROUTINE, bytes(5_000), MINISTRY));
        lima.bag().pack(medium.resolve("good.bag"), MINISTRY);
        byte[] good = Files.readAllBytes(medium.resolve("good.bag"));

        for (int round = 0; round < 60; round++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Path file = write("bad" + round, bad);
            assertThatThrownBy(() -> ministry.bag().open(file))
                    .as("byte %s of seed 17", at)
                    .isInstanceOf(Problem.class);
        }
        Path half = write("half", java.util.Arrays.copyOf(good, good.length / 2));
        assertThatThrownBy(() -> ministry.bag().open(half))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.code()).isEqualTo("bag.form"));
        assertThat(ministry.count("SELECT count(*) FROM carriage_incoming")).isZero();
        assertThat(ministry.arrived).isEmpty();
    }

    @Test
    void aBagForAnotherNodeIsNotOpened() {
        lima.submit(lima.envelope(Precedence.ROUTINE, bytes(5_000), MINISTRY));
        Path bag = medium.resolve("lima.bag");
        lima.bag().pack(bag, MINISTRY);

        assertThatThrownBy(() -> lima.bag().open(bag))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.code()).isEqualTo("bag.address"));
        assertThatThrownBy(() -> lima.bag().pack(bag, MINISTRY))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.code()).isEqualTo("bag.exists"));
        assertThat(List.of(medium.toFile().list())).containsExactly("lima.bag");
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(medium.resolve(name), bytes);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
