package chancery.foundation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chancery.foundation.storage.TestDatabase;
import chancery.kernel.UnitCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TreeHeadsTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");

    private final SampleLog log = SampleLog.emptied(database);

    @Test
    void anEmptyLogHasNothingToSign() {
        assertThat(log.heads.signLatest()).isEmpty();
    }

    @Test
    void aHeadIsSignedOnceForEachSize() {
        log.depart(LIMA);
        SignedTreeHead first = log.heads.signLatest().orElseThrow();

        assertThat(log.heads.signLatest()).hasValue(first);
        assertThat(first.head().size()).isEqualTo(1);
        assertThat(first.head().root()).isEqualTo(log.root());

        log.depart(LIMA);
        SignedTreeHead second = log.heads.signLatest().orElseThrow();

        assertThat(second.head().size()).isEqualTo(2);
        assertThat(log.transactions.asNode(log.heads::all)).isEqualTo(List.of(first, second));
    }

    @Test
    void aHeadProvesTheNextOne() {
        log.depart(LIMA);
        TreeHead older = log.heads.signLatest().orElseThrow().head();
        log.depart(LIMA);
        log.depart(LIMA);
        TreeHead newer = log.heads.signLatest().orElseThrow().head();

        assertThat(
                        Proofs.verifyConsistency(
                                older.size(),
                                newer.size(),
                                older.root(),
                                newer.root(),
                                log.transactions.asNode(() ->
                                        log.register.consistencyProof(older.size(), newer.size()))))
                .isTrue();
    }

    @Test
    void roundsSignWhileTheNodeRuns() {
        TreeHeadRounds rounds = new TreeHeadRounds(log.heads, Duration.ofMillis(20));
        rounds.start();
        try {
            log.depart(LIMA);
            await().until(() -> signedSize() == 1);
        } finally {
            rounds.stop();
        }
    }

    @Test
    void theLastRoundIsWhenTheNodeStops() {
        TreeHeadRounds rounds = new TreeHeadRounds(log.heads, Duration.ofDays(1));
        rounds.start();
        log.depart(LIMA);
        rounds.stop();

        assertThat(signedSize()).isEqualTo(1);
        assertThat(rounds.isRunning()).isFalse();
    }

    private long signedSize() {
        return log.transactions
                .asNode(log.heads::latest)
                .map(head -> head.head().size())
                .orElse(0L);
    }
}
