package chancery.foundation.sealing;

import static chancery.foundation.sealing.SmallService.CLOCK;
import static chancery.foundation.sealing.SmallService.header;
import static chancery.foundation.sealing.SmallService.nothingReceived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chancery.foundation.sealing.SealingRefusal.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreFileTest {
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
    private static final char[] PASSPHRASE = "quatre mots الكلمة très longs".toCharArray();
    private static final long SEED = 3;

    private final SmallService service = SmallService.shared();

    @Test
    void theKeysOfANodeOpenDispatchesAfterRestart() throws Exception {
        byte[] file = KeyStoreFile.sealUnits(List.of(service.sg4, service.lima), PASSPHRASE, CHEAP);
        var units = KeyStoreFile.openUnits(file, PASSPHRASE, CHEAP);
        assertThat(units)
                .extracting(UnitKeys::unit)
                .containsExactly(SmallService.LIMA, SmallService.SG4);
        for (Suite suite : Suite.values()) {
            var sealed =
                    Sealer.seal(
                            header(suite),
                            new byte[] {1},
                            List.of(),
                            units.getFirst(),
                            service.directory());
            var opened =
                    Opener.open(
                            sealed.container().toArray(),
                            units,
                            service.directory(),
                            nothingReceived(),
                            CLOCK);
            assertThat(opened.addressedTo()).containsExactly(SmallService.SG4);
        }
    }

    @Test
    void theAuthorityGoesOnWhereItStopped() throws Exception {
        var own = new SmallService();
        var revoked = own.nairobi.certificates().getFirst();
        own.authority.revoke(revoked);
        byte[] file = KeyStoreFile.sealAuthority(own.authority, PASSPHRASE, CHEAP);
        var authority = KeyStoreFile.openAuthority(file, PASSPHRASE, CHEAP, CLOCK);
        assertThat(authority.rootCertificate()).isEqualTo(own.authority.rootCertificate());
        var published = authority.publish(9, List.of(), List.of(), List.of(revoked));
        assertThat(own.verified(published).isRevoked(revoked)).isTrue();
        assertThat(authority.issueTlsCertificate("lima", List.of(), PASSPHRASE)).isNotNull();
    }

    @Test
    void aWrongPassphraseIsSaidToBeOne() {
        byte[] file = KeyStoreFile.sealUnits(List.of(service.lima), PASSPHRASE, CHEAP);
        var refusal =
                catchThrowableOfType(
                        SealingRefusal.class,
                        () -> KeyStoreFile.openUnits(file, "autre".toCharArray(), CHEAP));
        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_PASSPHRASE);
        assertThat(refusal.toProblem().code()).isEqualTo("sealing.wrong_passphrase");
    }

    @Test
    void aStoreThatCostsTooLittleIsNotOpenedUnlessAskedFor() {
        byte[] file = KeyStoreFile.sealUnits(List.of(service.lima), PASSPHRASE, CHEAP);
        var refusal =
                catchThrowableOfType(
                        SealingRefusal.class,
                        () -> KeyStoreFile.openUnits(file, PASSPHRASE, Argon2Cost.LEAST));
        assertThat(refusal.reason()).isEqualTo(Reason.WEAK_KEY_STORE);
    }

    @Test
    void theStandardCostIsMoreThanTheLeast() throws Exception {
        byte[] file =
                KeyStoreFile.sealUnits(List.of(service.lima), PASSPHRASE, Argon2Cost.STANDARD);
        assertThat(KeyStoreFile.openUnits(file, PASSPHRASE, Argon2Cost.LEAST)).hasSize(1);
    }

    @Test
    void aChangedFileIsRefused() {
        byte[] file = KeyStoreFile.sealUnits(List.of(service.lima), PASSPHRASE, CHEAP);
        var random = new Random(SEED);
        for (int round = 0; round < 120; round++) {
            byte[] changed = file.clone();
            int bit = round < 60 ? 8 * 8 + round : random.nextInt(8 * file.length);
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> KeyStoreFile.openUnits(changed, PASSPHRASE, CHEAP))
                    .as("bit %d, seed %d", bit, SEED)
                    .isInstanceOf(SealingRefusal.class);
        }
    }

    @Test
    void onlyItsOwnerReadsTheFile(@TempDir Path folder) throws Exception {
        var file = folder.resolve("units.keys");
        KeyStoreFile.write(file, new byte[] {1});
        KeyStoreFile.write(file, new byte[] {2});
        assertThat(Files.readAllBytes(file)).containsExactly(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
