package chancery.foundation.sealing;

import static chancery.foundation.sealing.SmallService.ARCHIVE;
import static chancery.foundation.sealing.SmallService.CLOCK;
import static chancery.foundation.sealing.SmallService.LIMA;
import static chancery.foundation.sealing.SmallService.NOW;
import static chancery.foundation.sealing.SmallService.header;
import static chancery.foundation.sealing.SmallService.nothingReceived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.foundation.sealing.UnitCertificate.Use;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SignedDirectoryTest {
    private static final long SEED = 5;

    private final SmallService service = SmallService.shared();

    @Test
    void whatTheRootPublishedIsReadAgain() {
        var directory = service.directory();
        assertThat(directory.version()).isEqualTo(1);
        assertThat(directory.issued()).isEqualTo(NOW);
        assertThat(directory.archiveUnits()).containsExactly(ARCHIVE);
        assertThat(directory.nodes()).filteredOn(DirectoryNode::hub).hasSize(1);
        var lima = directory.unit(LIMA).orElseThrow();
        assertThat(lima.node()).isEqualTo("lima");
        assertThat(lima.kind()).isEqualTo(DirectoryUnit.Kind.POST);
        assertThat(lima.names().in(Locale.forLanguageTag("ar"))).isEqualTo("اسم AMBALDO LIMA");
        assertThat(directory.certificates()).hasSize(5 * 2 * Suite.values().length);
    }

    @Test
    void anOlderVersionIsRefused() {
        byte[] published = service.published(4, service.sg4);
        assertThat(reason(() -> verify(published, 5))).isEqualTo(Reason.STALE);
    }

    @Test
    void aDirectoryOfAnotherRootIsRefused() {
        byte[] other =
                UnitAuthority.create(UnitCode.of("ROOT"), CLOCK)
                        .publish(1, List.of(), List.of(), List.of());
        assertThat(reason(() -> verify(other, 0))).isEqualTo(Reason.UNKNOWN_SENDER);
    }

    @Test
    void aChangedDirectoryIsRefused() {
        byte[] published = service.published(1, service.sg4);
        var random = new Random(SEED);
        for (int round = 0; round < 150; round++) {
            byte[] changed = published.clone();
            int bit = random.nextInt(8 * changed.length);
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> verify(changed, 0))
                    .as("bit %d, seed %d", bit, SEED)
                    .isInstanceOf(SealingRefusal.class);
        }
    }

    @Test
    void aRevocationListMayTravelByItselfAndNeverGoesBack() throws Exception {
        var own = new SmallService();
        var directory = own.directory();
        byte[] before = own.authority.revocationList();
        var revoked = own.nairobi.certificates().getFirst();
        own.authority.revoke(revoked);
        var newer = directory.withRevocations(own.authority.revocationList());
        assertThat(directory.isRevoked(revoked)).isFalse();
        assertThat(newer.isRevoked(revoked)).isTrue();
        assertThat(reason(() -> newer.withRevocations(before))).isEqualTo(Reason.STALE);
        byte[] foreign = service.authority.revocationList();
        assertThat(reason(() -> newer.withRevocations(foreign))).isEqualTo(Reason.BAD_SIGNATURE);
    }

    @Test
    void sealingForAUnitWhoseKeysHaveExpiredIsSaidToTheWriter() {
        var expired = NOW.plus(UnitAuthority.OPENING_VALIDITY).plusSeconds(1);
        var problem =
                catchThrowableOfType(
                        Problem.class,
                        () ->
                                service.directory()
                                        .openingCertificate(LIMA, Suite.HYBRID_1, expired));
        assertThat(problem.code()).isEqualTo("sealing.no_opening_key");
        assertThat(problem.values()).containsEntry("unit", "AMBALDO LIMA");
    }

    @Test
    void aNewGenerationOfKeysIsSealedForAndTheOldOneStillOpens() throws Exception {
        var later = NOW.plus(Duration.ofDays(80));
        var own = new SmallService();
        var old =
                Sealer.seal(
                        header(Suite.HYBRID_2),
                        new byte[] {1},
                        List.of(),
                        own.lima,
                        own.directory());
        var laterAuthority = reopened(own, InstantSource.fixed(later));
        var renewed = laterAuthority.renewOpening(own.sg4);
        var directory = own.directory(2, renewed, own.dg76, own.archive, own.lima);

        var fresh = directory.openingCertificate(own.sg4.unit(), Suite.HYBRID_2, later);
        assertThat(own.sg4.certificates()).doesNotContain(fresh);
        var opened =
                Opener.open(
                        old.container().toArray(),
                        List.of(renewed),
                        directory,
                        nothingReceived(),
                        CLOCK);
        assertThat(opened.header().number()).isEqualTo("412");

        var destroyed =
                renewed.withoutOpeningKeysExpiredBefore(
                        NOW.plus(UnitAuthority.OPENING_VALIDITY).plusSeconds(1));
        assertThat(destroyed.keys()).hasSize(renewed.keys().size() - Suite.values().length);
        assertThat(
                        reason(() ->
                                Opener.open(
                                        old.container().toArray(),
                                        List.of(destroyed),
                                        directory,
                                        nothingReceived(),
                                        CLOCK)))
                .isEqualTo(Reason.NOT_ADDRESSED);
    }

    @Test
    void aKeyMadeAtThePostIsCertifiedWithoutItsPrivateHalf() {
        var pending = PendingKey.create(LIMA, Use.OPENING, Suite.HYBRID_2);
        var certificate = service.authority.certify(LIMA, Use.OPENING, pending.publicKey());
        assertThat(service.lima.plus(pending.with(certificate)).keys()).hasSize(5);
        var others = service.sg4.certificates().getFirst();
        assertThatThrownBy(() -> pending.with(others)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noUnitBearsTheAuthoritysName() {
        assertThatThrownBy(() -> service.authority.issue(UnitCode.of("ROOT")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static UnitAuthority reopened(SmallService service, InstantSource clock) {
        var authority = service.authority;
        return new UnitAuthority(
                clock, authority.root(), authority.links(), authority.revocations());
    }

    private SignedDirectory verify(byte[] published, long notOlderThan) throws SealingRefusal {
        return SignedDirectory.verify(published, service.authority.rootCertificate(), notOlderThan);
    }

    private static Reason reason(ThrowingCallable call) {
        return catchThrowableOfType(SealingRefusal.class, call).reason();
    }
}
