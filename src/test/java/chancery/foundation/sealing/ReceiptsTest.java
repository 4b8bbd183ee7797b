package chancery.foundation.sealing;

import static chancery.foundation.sealing.SmallService.CLOCK;
import static chancery.foundation.sealing.SmallService.NOW;
import static chancery.foundation.sealing.SmallService.SG4;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chancery.foundation.sealing.Receipt.Kind;
import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.DispatchId;
import chancery.kernel.UnitCode;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptsTest {
    private static final long SEED = 11;

    private final SmallService service = SmallService.shared();
    private final SignedDirectory directory = service.directory();
    private final Receipt delivered = receipt(1, Kind.DELIVERED, null);
    private final Receipt registered = receipt(1, Kind.REGISTERED, "A-2026-118");
    private final Receipt read = receipt(2, Kind.READ, "السيد المدير");

    @ParameterizedTest
    @EnumSource
    void theSenderReadsWhoReceivedWhatAndWhen(Suite suite) throws Exception {
        byte[] batch =
                Receipts.sign(service.sg4, suite, List.of(delivered, registered, read), CLOCK);
        assertThat(Receipts.verify(batch, directory, CLOCK))
                .isEqualTo(new ReceiptBatch(SG4, NOW, List.of(delivered, registered, read)));
    }

    @Test
    void aHundredReceiptsTakeLittleMoreThanOneSignature() {
        var many =
                new Random(SEED).longs(100).mapToObj(id -> receipt(id, Kind.READ, null)).toList();
        assertThat(Receipts.sign(service.sg4, Suite.HYBRID_2, many, CLOCK).length)
                .isLessThan(3_400 + 600 + 100 * 115);
    }

    @Test
    void receiptsSignedByAKeyThatTheDirectoryDoesNotKnowAreRefused() {
        var forger = UnitAuthority.create(UnitCode.of("ROOT"), CLOCK).issue(SG4);
        byte[] forged = Receipts.sign(forger, Suite.HYBRID_2, List.of(delivered), CLOCK);
        assertThat(reason(forged, directory)).isEqualTo(Reason.UNKNOWN_SENDER);
    }

    @Test
    void receiptsOfARevokedUnitAreRefused() {
        var own = new SmallService();
        byte[] batch = Receipts.sign(own.sg4, Suite.HYBRID_2, List.of(delivered), CLOCK);
        own.sg4.certificates().forEach(own.authority::revoke);
        assertThat(reason(batch, own.directory())).isEqualTo(Reason.REVOKED);
    }

    @Test
    void theSameReceiptTwiceIsRefused() {
        assertThatThrownBy(() ->
                        Receipts.sign(
                                service.sg4, Suite.HYBRID_2, List.of(delivered, delivered), CLOCK))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] one = Receipts.encode(List.of(delivered, delivered));
        byte[] batch = Statements.sign(service.sg4, Suite.HYBRID_2, Receipts.TYPE, one, CLOCK);
        assertThat(reason(batch, directory)).isEqualTo(Reason.DUPLICATE_RECEIPT);
    }

    @Test
    void aChangedBatchIsRefused() {
        byte[] batch = Receipts.sign(service.sg4, Suite.HYBRID_2, List.of(delivered), CLOCK);
        var random = new Random(SEED);
        for (int at = 0; at < batch.length; at += 11) {
            byte[] changed = batch.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> Receipts.verify(changed, directory, CLOCK))
                    .as("byte %d, seed %d", at, SEED)
                    .isInstanceOf(SealingRefusal.class);
        }
    }

    @Test
    void aStatementOfAnotherTypeIsNoReceiptAndTheReverse() throws Exception {
        byte[] head =
                Statements.sign(service.sg4, Suite.HYBRID_1, "tree-head", new byte[] {9}, CLOCK);
        var statement = Statements.verify(head, "tree-head", directory, CLOCK);
        assertThat(statement).isEqualTo(new Statement(SG4, NOW, Bytes.of(new byte[] {9})));
        assertThat(reason(head, directory)).isEqualTo(Reason.HEADER_MISMATCH);
    }

    private static Reason reason(byte[] batch, SignedDirectory known) {
        return catchThrowableOfType(
                        SealingRefusal.class, () -> Receipts.verify(batch, known, CLOCK))
                .reason();
    }

    private static Receipt receipt(long id, Kind kind, @Nullable String text) {
        return new Receipt(
                DispatchId.of(new UUID(0, id)), Bytes.sha512(new byte[] {1}), kind, NOW, text);
    }
}
