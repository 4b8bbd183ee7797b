package chancery.foundation.sealing;

import static chancery.foundation.sealing.SmallService.CLOCK;
import static chancery.foundation.sealing.SmallService.SG4;
import static chancery.foundation.sealing.SmallService.header;
import static chancery.foundation.sealing.SmallService.nothingReceived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.Problem;
import chancery.kernel.Transmission;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnexTest {
    private static final long SEED = 7;

    private final SmallService service = SmallService.shared();
    private final SignedDirectory directory = service.directory();
    private final SealableAnnex plan =
            new SealableAnnex("Plan d'action 2026.pdf", "application/pdf", noise(1, 400_000));
    private final SealableAnnex budget =
            new SealableAnnex("budget.xlsx", "application/vnd.ms-excel", noise(2, 300_000));

    @ParameterizedTest
    @EnumSource
    void annexesTravelApartAndOpenWithWhatTheDispatchSays(Transmission transmission)
            throws Exception {
        var sealed = sealed(transmission);
        var announced = opened(sealed).annexes();
        assertThat(announced)
                .extracting(AnnexEntry::name)
                .containsExactly(plan.name(), "budget.xlsx");
        assertThat(open(sealed, 0, announced.get(0))).isEqualTo(plan.content().toArray());
        assertThat(open(sealed, 1, announced.get(1))).isEqualTo(budget.content().toArray());
    }

    @ParameterizedTest
    @EnumSource
    void oneAnnexInThePlaceOfAnotherIsRefused(Transmission transmission) throws Exception {
        var sealed = sealed(transmission);
        var announced = opened(sealed).annexes();
        assertThat(refusal(sealed.annexes().get(1).container(), announced.get(0)))
                .isEqualTo(Reason.ANNEX_MISMATCH);
    }

    @Test
    void anAnnexOfTheSameDispatchSealedAgainIsRefused() throws Exception {
        var announced = opened(sealed(Transmission.ENCRYPTED)).annexes();
        var again = sealed(Transmission.ENCRYPTED).annexes().get(0).container();
        assertThat(refusal(again, announced.get(0))).isEqualTo(Reason.DECRYPTION_FAILED);
    }

    @ParameterizedTest
    @EnumSource
    void aChangedAnnexIsRefused(Transmission transmission) throws Exception {
        var sealed = sealed(transmission);
        var announced = opened(sealed).annexes().get(0);
        byte[] original = sealed.annexes().get(0).container().toArray();
        var random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            byte[] changed = original.clone();
            int at = round < 100 ? round * 4 : random.nextInt(original.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> Opener.openAnnex(changed, announced))
                    .as("byte %d, seed %d", at, SEED)
                    .isInstanceOf(SealingRefusal.class);
        }
    }

    @Test
    void anAnnexOfMoreThanTwentyMegabytesIsNotTaken() {
        var large = Bytes.of(new byte[SealableAnnex.MOST + 1]);
        var problem =
                catchThrowableOfType(
                        Problem.class, () -> new SealableAnnex("film.mp4", "video/mp4", large));
        assertThat(problem.code()).isEqualTo("sealing.annex_too_large");
        assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_LARGE);
    }

    private SealedDispatch sealed(Transmission transmission) {
        var header = header(Suite.HYBRID_2, List.of(SG4), List.of(), transmission);
        return Sealer.seal(header, new byte[] {1}, List.of(plan, budget), service.lima, directory);
    }

    private Opened opened(SealedDispatch sealed) throws SealingRefusal {
        return Opener.open(
                sealed.container().toArray(),
                List.of(service.sg4),
                directory,
                nothingReceived(),
                CLOCK);
    }

    private static byte[] open(SealedDispatch sealed, int index, AnnexEntry announced)
            throws SealingRefusal {
        return Opener.openAnnex(sealed.annexes().get(index).container().toArray(), announced);
    }

    private static Reason refusal(Bytes container, AnnexEntry announced) {
        var refusal =
                catchThrowableOfType(
                        SealingRefusal.class,
                        () -> Opener.openAnnex(container.toArray(), announced));
        return refusal.reason();
    }

    private static Bytes noise(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
