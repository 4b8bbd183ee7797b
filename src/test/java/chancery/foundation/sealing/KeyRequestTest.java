package chancery.foundation.sealing;

import static chancery.foundation.sealing.SmallService.CLOCK;
import static chancery.foundation.sealing.SmallService.LIMA;
import static chancery.foundation.sealing.SmallService.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.foundation.sealing.UnitCertificate.Use;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyRequestTest {
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
    private static final long SEED = 29;

    private final SmallService service = SmallService.shared();
    private final List<PendingKey> pending =
            List.of(
                    PendingKey.create(LIMA, Use.OPENING, Suite.HYBRID_1),
                    PendingKey.create(LIMA, Use.SIGNING, Suite.HYBRID_2));

    @Test
    void whatAUnitAsksForIsCertifiedAndGoesIntoUseWhereItWasMade() throws Exception {
        byte[] signed = KeyRequest.sign(service.lima, pending, CLOCK);
        var request = KeyRequest.verify(signed, service.directory(), CLOCK);
        assertThat(request.unit()).isEqualTo(LIMA);
        assertThat(request.asked()).isEqualTo(NOW);
        var certified = service.authority.certify(request);
        var keys = service.lima;
        for (int i = 0; i < pending.size(); i++) {
            assertThat(pending.get(i).certifiedIn(service.directory())).isEmpty();
            keys = keys.plus(pending.get(i).with(certified.get(i)));
        }
        var directory = service.directory(2, keys);
        assertThat(pending).allMatch(key -> key.certifiedIn(directory).isPresent());
        assertThat(directory.openingCertificate(LIMA, Suite.HYBRID_1, NOW).keyId())
                .isIn(certified.getFirst().keyId(), service.lima.certificates().get(1).keyId());
    }

    @Test
    void aChangedRequestIsRefused() {
        byte[] signed = KeyRequest.sign(service.lima, pending, CLOCK);
        var random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            byte[] changed = signed.clone();
            int bit = random.nextInt(8 * changed.length);
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> KeyRequest.verify(changed, service.directory(), CLOCK))
                    .as("bit %d, seed %d", bit, SEED)
                    .isInstanceOf(SealingRefusal.class);
        }
    }

    @Test
    void nobodyAsksForAnotherUnit() {
        assertThatThrownBy(() -> KeyRequest.sign(service.sg4, pending, CLOCK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherStatementOfTheUnitIsNoRequest() {
        byte[] other =
                Statements.sign(service.lima, Suite.HYBRID_1, "tree-head", new byte[] {1}, CLOCK);
        assertThat(
                        catchThrowableOfType(
                                        SealingRefusal.class,
                                        () -> KeyRequest.verify(other, service.directory(), CLOCK))
                                .reason())
                .isEqualTo(Reason.HEADER_MISMATCH);
    }

    @Test
    void keysThatWaitAreTheSameAfterARestart() throws Exception {
        char[] passphrase = "attendre l’autorité".toCharArray();
        byte[] file = KeyStoreFile.sealPending(pending, passphrase, CHEAP);
        var read = KeyStoreFile.openPending(file, passphrase, CHEAP);
        assertThat(read).extracting(PendingKey::unit).containsOnly(LIMA);
        assertThat(read).extracting(PendingKey::use).containsExactly(Use.OPENING, Use.SIGNING);
        for (int i = 0; i < pending.size(); i++) {
            assertThat(read.get(i).publicKey()).isEqualTo(pending.get(i).publicKey());
        }
        var certificate = service.authority.certify(LIMA, Use.SIGNING, read.getLast().publicKey());
        var keys = new UnitKeys(LIMA, List.of(read.getLast().with(certificate)));
        byte[] statement = Statements.sign(keys, Suite.HYBRID_2, "t", new byte[] {2}, CLOCK);
        assertThat(Statements.verify(statement, "t", service.directory(3, keys), CLOCK).signer())
                .isEqualTo(LIMA);
    }
}
