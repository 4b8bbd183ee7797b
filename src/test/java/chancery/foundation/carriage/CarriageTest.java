package chancery.foundation.carriage;

import static chancery.foundation.carriage.TestNetwork.LIMA;
import static chancery.foundation.carriage.TestNetwork.MINISTRY;
import static chancery.foundation.carriage.TestNetwork.NAIROBI;
import static chancery.foundation.carriage.TestNode.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.kernel.Precedence;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole nodes, each with its own database and broker, over TLS. */
class CarriageTest {
    private static final int BODY = 20 * 1024;
    private static final int TWO_MEGABYTES = 2 * 1024 * 1024;

    private final Random random = new Random(7);
    private TestNetwork network;

    @BeforeEach
    void open(@TempDir Path folder) {
        network = new TestNetwork(folder);
    }

    @AfterEach
    void close() throws Exception {
        network.close();
    }

    @Test
    void anEnvelopeArrivesOnceAndWholeBothWays() throws Exception {
        TestNode ministry = network.ministry();
        TestNode lima = network.post(LIMA);
        byte[] body = bytes(BODY);
        byte[] annex = bytes(300_000);

        Envelope sent =
                lima.submit(
                        lima.envelope(
                                Precedence.ROUTINE,
                                List.of(
                                        Section.of("container", body),
                                        Section.of("annex-1", annex)),
                                MINISTRY));
        Envelope back = ministry.submit(ministry.envelope(Precedence.PRIORITY, body, LIMA));

        eventually("both carried", () -> carried(lima, sent) && carried(ministry, back));
        assertThat(ministry.arrived).hasSize(1);
        TestNode.Seen seen = ministry.arrived.getFirst();
        assertThat(seen.envelope().id()).isEqualTo(sent.id());
        assertThat(seen.envelope().correlation()).isEqualTo(sent.correlation());
        assertThat(seen.bytes().getFirst()).isEqualTo(body);
        assertThat(seen.bytes().get(1)).isEqualTo(annex);
        assertThat(lima.arrived).hasSize(1);
        assertThat(lima.arrived.getFirst().bytes().getFirst()).isEqualTo(body);
        assertThat(ministry.count("SELECT count(*) FROM carriage_content")).isZero();
        assertThat(lima.count("SELECT count(*) FROM carriage_content")).isZero();
    }

    @Test
    void whatWaitsWhileTheLinkIsDownLeavesWhenItReturnsMostUrgentFirst() throws Exception {
        TestNode ministry = network.ministry();
        TestNode lima = network.post(LIMA);
        eventually("up", () -> lima.up(MINISTRY) && ministry.up(LIMA));
        lima.pause(MINISTRY);
        eventually("down", () -> !lima.up(MINISTRY) && !ministry.up(LIMA));

        Envelope routine = lima.submit(lima.envelope(Precedence.ROUTINE, bytes(200_000), MINISTRY));
        Envelope flash = lima.submit(lima.envelope(Precedence.FLASH, bytes(200_000), MINISTRY));
        assertThat(lima.queue(MINISTRY).count()).isEqualTo(2);
        lima.resume(MINISTRY);

        eventually("both", () -> carried(lima, routine) && carried(lima, flash));
        assertThat(ministry.arrived)
                .extracting(seen -> seen.envelope().id())
                .containsExactly(flash.id(), routine.id());
        assertThat(lima.queue(MINISTRY).count()).isZero();
    }

    @Test
    void theHubCanCutAPostAndLetItBack() throws Exception {
        TestNode ministry = network.ministry();
        TestNode lima = network.post(LIMA);
        eventually("up", () -> lima.up(MINISTRY) && ministry.up(LIMA));

        ministry.pause(LIMA);
        eventually("down", () -> !lima.up(MINISTRY) && !ministry.up(LIMA));
        Envelope sent = lima.submit(lima.envelope(Precedence.ROUTINE, bytes(BODY), MINISTRY));
        ministry.resume(LIMA);

        eventually("carried", () -> carried(lima, sent));
        assertThat(ministry.arrived).hasSize(1);
    }

    @Test
    void aLineCutInTheMiddleOfTwoMegabytesDoesNotBeginAgain() throws Exception {
        TestNode ministry = network.ministry();
        TestLine line = network.line().slow(1_500_000);
        TestNode lima = network.post(LIMA, line);
        byte[] body = bytes(TWO_MEGABYTES);
        Envelope sent = lima.submit(lima.envelope(Precedence.ROUTINE, body, MINISTRY));
        eventually("half", () -> line.up() > TWO_MEGABYTES / 2);

        line.cut();
        eventually("down", () -> !lima.up(MINISTRY));
        line.mend();

        eventually("carried", () -> carried(lima, sent));
        assertThat(ministry.arrived.getFirst().bytes().getFirst()).isEqualTo(body);
        assertThat(line.up()).isLessThan((long) (TWO_MEGABYTES * 1.25));
    }

    @Test
    void aLineCutWhileThePostPullsDoesNotBeginAgain() throws Exception {
        TestNode ministry = network.ministry();
        TestLine line = network.line().slow(1_500_000);
        TestNode lima = network.post(LIMA, line);
        byte[] body = bytes(TWO_MEGABYTES);
        Envelope sent = ministry.submit(ministry.envelope(Precedence.ROUTINE, body, LIMA));
        eventually("half", () -> line.down() > TWO_MEGABYTES / 2);

        line.cut();
        eventually("down", () -> !lima.up(MINISTRY));
        line.mend();

        eventually("carried", () -> carried(ministry, sent));
        assertThat(lima.arrived.getFirst().bytes().getFirst()).isEqualTo(body);
        assertThat(line.down()).isLessThan((long) (TWO_MEGABYTES * 1.25));
    }

    @Test
    void aPostWhoseBrokerIsLostSendsOnlyWhatTheHubHasNot() throws Exception {
        TestNode ministry = network.ministry();
        TestLine line = network.line().slow(1_500_000);
        TestNode lima = network.post(LIMA, line);
        byte[] body = bytes(TWO_MEGABYTES);
        Envelope sent = lima.submit(lima.envelope(Precedence.ROUTINE, body, MINISTRY));
        eventually("half", () -> line.up() > TWO_MEGABYTES / 2);

        lima.stop();
        lima.deleteBroker();
        lima.restart();

        eventually("carried", () -> carried(lima, sent));
        assertThat(ministry.arrived).hasSize(1);
        assertThat(ministry.arrived.getFirst().bytes().getFirst()).isEqualTo(body);
        assertThat(line.up()).isLessThan((long) (TWO_MEGABYTES * 1.25));
    }

    @Test
    void aReceiverThatIsRestartedInTheMiddleLosesNothing() throws Exception {
        TestNode ministry = network.ministry();
        TestLine line = network.line().slow(1_500_000);
        TestNode lima = network.post(LIMA, line);
        byte[] body = bytes(TWO_MEGABYTES);
        Envelope sent = lima.submit(lima.envelope(Precedence.ROUTINE, body, MINISTRY));
        eventually("half", () -> line.up() > TWO_MEGABYTES / 2);

        ministry.restart();

        eventually("carried", () -> carried(lima, sent));
        assertThat(ministry.arrived).hasSize(1);
        assertThat(ministry.arrived.getFirst().bytes().getFirst()).isEqualTo(body);
    }

    @Test
    void aReceiverWhoseBrokerIsLostWithPartsInItGetsThemAgain() throws Exception {
        TestNode ministry = network.ministry();
        TestLine line = network.line().slow(1_500_000);
        TestNode lima = network.post(LIMA, line);
        byte[] body = bytes(TWO_MEGABYTES);
        Envelope sent = lima.submit(lima.envelope(Precedence.ROUTINE, body, MINISTRY));
        eventually("half", () -> line.up() > TWO_MEGABYTES / 2);

        ministry.stop();
        ministry.deleteBroker();
        ministry.restart();

        eventually("carried", () -> carried(lima, sent));
        assertThat(ministry.arrived).hasSize(1);
        assertThat(ministry.arrived.getFirst().bytes().getFirst()).isEqualTo(body);
    }

    @Test
    void aFlashOvertakesTwoMegabytes() throws Exception {
        TestNode ministry = network.ministry();
        TestLine line = network.line().slow(1_000_000);
        TestNode lima = network.post(LIMA, line);
        Envelope large =
                lima.submit(lima.envelope(Precedence.ROUTINE, bytes(TWO_MEGABYTES), MINISTRY));
        eventually("begun", () -> line.up() > 300_000);

        Envelope flash = lima.submit(lima.envelope(Precedence.FLASH, bytes(BODY), MINISTRY));

        eventually("both", () -> carried(lima, large) && carried(lima, flash));
        assertThat(ministry.arrived)
                .extracting(seen -> seen.envelope().id())
                .containsExactly(flash.id(), large.id());
    }

    @Test
    void minimizeHoldsBackWhatIsLessUrgent() throws Exception {
        TestNode ministry = network.ministry();
        TestNode lima = network.post(LIMA);
        eventually("up", () -> lima.up(MINISTRY));
        lima.database
                .transactions()
                .runAsNode(() -> lima.links.minimize(MINISTRY, Precedence.IMMEDIATE));

        Envelope routine = lima.submit(lima.envelope(Precedence.ROUTINE, bytes(BODY), MINISTRY));
        Envelope flash = lima.submit(lima.envelope(Precedence.FLASH, bytes(BODY), MINISTRY));

        eventually("flash", () -> carried(lima, flash));
        assertThat(carried(lima, routine)).isFalse();
        assertThat(ministry.arrived).hasSize(1);
        assertThat(lima.database.transactions().asNode(() -> lima.links.minimized(NAIROBI)))
                .contains(Precedence.IMMEDIATE);

        lima.database.transactions().runAsNode(() -> lima.links.minimize(MINISTRY, null));
        eventually("routine", () -> carried(lima, routine));
    }

    @Test
    void postReachesPostThroughTheHubWhichMayMakeItSmaller() throws Exception {
        RelayFilter first = (envelope, _) -> envelope.with(envelope.sections().subList(0, 1));
        TestNode ministry = network.keep(new TestNode(network.hub(), first).start());
        TestNode lima = network.post(LIMA);
        TestNode nairobi = network.post(NAIROBI);
        byte[] body = bytes(BODY);

        Envelope sent =
                lima.submit(
                        lima.envelope(
                                Precedence.ROUTINE,
                                List.of(
                                        Section.of("container", body),
                                        Section.of("annex-1", bytes(100_000))),
                                MINISTRY,
                                NAIROBI));

        eventually("relayed", () -> carried(ministry, sent) && carried(lima, sent));
        assertThat(ministry.arrived).hasSize(1);
        assertThat(nairobi.arrived).hasSize(1);
        assertThat(nairobi.arrived.getFirst().envelope().id()).isEqualTo(sent.id());
        assertThat(nairobi.arrived.getFirst().envelope().origin()).isEqualTo(LIMA);
        assertThat(nairobi.arrived.getFirst().bytes()).hasSize(1);
        assertThat(nairobi.arrived.getFirst().bytes().getFirst()).isEqualTo(body);
        assertThat(ministry.count("SELECT count(*) FROM carriage_content")).isZero();
    }

    @Test
    void anUnknownDestinationIsRefusedAndSaid() throws Exception {
        TestNode ministry = network.ministry();
        TestNode lima = network.post(LIMA);

        Envelope sent =
                lima.submit(
                        lima.envelope(Precedence.ROUTINE, bytes(BODY), NodeName.of("atlantis")));

        eventually("refused", () -> !lima.refused.isEmpty());
        assertThat(lima.refused.getFirst().envelope()).isEqualTo(sent.id());
        assertThat(lima.refused.getFirst().reason()).isEqualTo("destination");
        assertThat(ministry.arrived).isEmpty();
    }

    @Test
    void whatTheFloorAboveCannotTakeIsTriedAgainAndConfirmedOnlyThen() throws Exception {
        TestNode ministry = network.ministry();
        TestNode lima = network.post(LIMA);
        java.util.concurrent.atomic.AtomicInteger calls =
                new java.util.concurrent.atomic.AtomicInteger();
        ministry.floorAbove =
                _ -> {
                    if (calls.incrementAndGet() == 1) {
                        throw new IllegalStateException("the register is busy (on purpose)");
                    }
                    return Arrivals.Outcome.QUARANTINED;
                };

        Envelope sent = lima.submit(lima.envelope(Precedence.ROUTINE, bytes(BODY), MINISTRY));

        eventually("first try", () -> calls.get() == 1);
        assertThat(carried(lima, sent)).isFalse();
        eventually("carried", () -> carried(lima, sent));
        assertThat(ministry.arrived).hasSize(1);
    }

    private static boolean carried(TestNode node, Envelope envelope) {
        return node.carried.stream().anyMatch(each -> each.envelope().equals(envelope.id()));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
