package chancery.foundation.access.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chancery.Seed;
import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.foundation.access.Secrets;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that stay in their owners' devices. */
class PasskeysTest {
    private final Post lima = new Post(TestService.lima());
    private final Passkeys passkeys = lima.node().bean(Passkeys.class);
    private final Site site = lima.node().bean(Site.class);
    private final Person me = somebody();
    private final Device device = device();
    private final String challenge = Secrets.fresh();
    private final Map<String, Object> asked = passkeys.asking(challenge);

    private Person somebody() {
        PersonId id =
                lima.add("AMBALDO LIMA", Role.DESK_OFFICER, Distribution.of(Label.RESTRICTED)).id();
        return lima.asNode(_ -> lima.node().bean(People.class).find(id).orElseThrow());
    }

    private Device device() {
        try {
            return new Device(site);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Passkey added() throws Exception {
        String making = Secrets.fresh();
        passkeys.add(me.id(), "Portable", device.make(passkeys.making(me, making)), making);
        return passkeys.of(me.id()).getFirst();
    }

    @Test
    void whoHoldsTheDeviceSignsInWithoutNameOrPassword() throws Exception {
        assertThat(added().name()).isEqualTo("Portable");
        assertThat(passkeys.of(me.id()).getFirst().used()).isNull();
        assertThat(passkeys.signIn(device.answer(asked), challenge).id()).isEqualTo(me.id());
        assertThat(passkeys.of(me.id()).getFirst().used()).isNotNull();
    }

    @Test
    void anAnswerToAnotherChallengeIsRefused() throws Exception {
        added();
        String answer = device.answer(asked);
        refused("passkey.refused", () -> passkeys.signIn(answer, Secrets.fresh()));
        String made = device.make(passkeys.making(me, challenge));
        refused("passkey.refused", () -> passkeys.add(me.id(), "Portable", made, Secrets.fresh()));
    }

    @Test
    void anAnswerGivenToAnotherSiteIsRefused() throws Exception {
        added();
        device.origin = "https://chancery.example.net";
        refused("passkey.refused", () -> passkeys.signIn(device.answer(asked), challenge));
        device.origin = site.origin();
        device.host = "chancery.example.net";
        refused("passkey.refused", () -> passkeys.signIn(device.answer(asked), challenge));
        device.host = site.host();
        assertThat(passkeys.signIn(device.answer(asked), challenge).id()).isEqualTo(me.id());
    }

    @Test
    void aDeviceThatNobodyUnlockedProvesNothing() throws Exception {
        added();
        device.unlocked = false;
        refused("passkey.refused", () -> passkeys.signIn(device.answer(asked), challenge));
        String making = Secrets.fresh();
        refused(
                "passkey.refused",
                () ->
                        passkeys.add(
                                me.id(),
                                "Verrouillé",
                                device.make(passkeys.making(me, making)),
                                making));
    }

    @Test
    void aCopyOfAKeyBetraysItselfByItsCounter() throws Exception {
        added();
        device.counter = 40;
        passkeys.signIn(device.answer(asked), challenge);
        device.counter = 12;
        refused("passkey.refused", () -> passkeys.signIn(device.answer(asked), challenge));
    }

    @Test
    void aSignatureWithABitFlippedIsRefused() throws Exception {
        added();
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            StringBuilder answer = new StringBuilder(device.answer(asked));
            int at = answer.indexOf("\"signature\":\"") + 13 + 10 + random.nextInt(60);
            answer.setCharAt(at, answer.charAt(at) == 'A' ? 'B' : 'A');
            assertThatExceptionOfType(Problem.class)
                    .as("seed %d, round %d", seed, round)
                    .isThrownBy(() -> passkeys.signIn(answer.toString(), challenge))
                    .extracting(Problem::code)
                    .isEqualTo("passkey.refused");
        }
    }

    @Test
    void whateverArrivesInPlaceOfAnAnswerIsRefusedAndNothingElseHappens() throws Exception {
        added();
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        String letters = "{}[]\":,\\ \u0000é0eAnull";
        for (int round = 0; round < 600; round++) {
            boolean making = random.nextBoolean();
            StringBuilder text =
                    new StringBuilder(
                            making
                                    ? new Device(site).make(passkeys.making(me, challenge))
                                    : device.answer(asked));
            for (int i = 0; i <= random.nextInt(8); i++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
                    case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
                    default -> text.insert(at, letters.charAt(random.nextInt(letters.length())));
                }
                if (text.isEmpty()) {
                    text.append('x');
                }
            }
            String sent = text.toString();
            try {
                if (making) {
                    passkeys.add(me.id(), "Portable", sent, Secrets.fresh());
                } else {
                    passkeys.signIn(sent, Secrets.fresh());
                }
                throw new AssertionError("seed " + seed + ", round " + round + " got in");
            } catch (Problem refused) {
                assertThat(refused.code())
                        .as("seed %d, round %d: %s", seed, round, sent)
                        .isIn("passkey.refused", "passkey.unknown");
            }
        }
        refused("passkey.refused", () -> passkeys.signIn("x".repeat(20_001), challenge));
    }

    @Test
    void aRemovedKeyOpensNothingAndOnlyItsOwnerRemovesIt() throws Exception {
        Passkey key = added();
        Person other = somebody();
        refused("passkey.gone", () -> passkeys.remove(other.id(), key.id()));
        assertThat(passkeys.of(other.id())).isEmpty();
        passkeys.remove(me.id(), key.id());
        refused("passkey.gone", () -> passkeys.remove(me.id(), key.id()));
        refused("passkey.unknown", () -> passkeys.signIn(device.answer(asked), challenge));
        assertThat(added().name()).as("the same device again").isEqualTo("Portable");
    }

    @Test
    void whoIsNoLongerActiveIsNotLetIn() throws Exception {
        added();
        lima.dismiss(me.id());
        refused("passkey.unknown", () -> passkeys.signIn(device.answer(asked), challenge));
    }

    @Test
    void oneKeyIsAddedOnceAndTheDeviceIsToldOfItsOwn() throws Exception {
        added();
        String making = Secrets.fresh();
        Map<String, Object> options = passkeys.making(me, making);
        assertThat((List<?>) options.get("excludeCredentials")).hasSize(1);
        String again = device.make(options);
        refused("passkey.refused", () -> passkeys.add(me.id(), "Encore", again, making));
        refused("passkey.name", () -> passkeys.add(me.id(), " ", again, making));
    }

    @ParameterizedTest
    @CsvSource({
        "https://Chancery.Lima.example, chancery.lima.example, https://chancery.lima.example",
        "https://chancery.lima.example:443/, chancery.lima.example, https://chancery.lima.example",
        "https://chancery.lima.example:8443, chancery.lima.example, https://chancery.lima.example:8443",
        "http://localhost:8700, localhost, http://localhost:8700",
    })
    void theSiteIsThatOfTheAddress(String address, String host, String origin) {
        assertThat(Site.at(address)).isEqualTo(new Site(host, origin));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(act)
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
