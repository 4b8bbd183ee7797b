package chancery.door.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Invitations;
import chancery.foundation.access.Role;
import chancery.foundation.access.SignIn;
import chancery.kernel.Distribution;
import chancery.kernel.Problem;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Passwords, their throttle, and the links by which they are chosen. */
class SigningInTest {
    private static final String PASSWORD = "une-phrase-de-passe";

    private final Post lima = new Post(TestService.lima());
    private final SignIn signIn = lima.node().bean(SignIn.class);
    private final Invitations invitations = lima.node().bean(Invitations.class);

    /** An address of its own for each test, of which the throttle knows nothing yet. */
    private final String address = UUID.randomUUID().toString();

    private Post.Newcomer newcomer() {
        return lima.add("AMBALDO LIMA", Role.DESK_OFFICER, Distribution.UNMARKED);
    }

    private String code(String login, String password) {
        try {
            signIn.withPassword(login, password, address);
            return "";
        } catch (Problem problem) {
            return problem.code();
        }
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneWaitsAsWell() {
        Post.Newcomer person = newcomer();
        signIn.setPassword(person.id(), PASSWORD);
        assertThat(code(person.login(), PASSWORD)).isEmpty();
        for (int i = 0; i < 5; i++) {
            assertThat(code(person.login(), "faux-" + i)).isEqualTo("sign-in.wrong");
        }
        assertThat(code(person.login(), PASSWORD)).isEqualTo("sign-in.wait");
        assertThat(code(person.login().toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD))
                .isEqualTo("sign-in.wait");
    }

    @Test
    void anUnknownLoginIsRefusedAndThrottledInTheSameWords() {
        String nobody = "personne." + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            assertThat(code(nobody, PASSWORD)).isEqualTo("sign-in.wrong");
        }
        assertThat(code(nobody, PASSWORD)).isEqualTo("sign-in.wait");
    }

    @Test
    void whoHasLeftNeitherSignsInNorUsesTheirToken() {
        Post.Newcomer person = newcomer();
        signIn.setPassword(person.id(), PASSWORD);
        Api api = new Api(lima.node(), person.token());
        api.get("/api/me").expecting(200);
        lima.dismiss(person.id());
        assertThat(code(person.login(), PASSWORD)).isEqualTo("sign-in.wrong");
        api.get("/api/me").expecting(401);
    }

    @Test
    void anInvitationEndsWithItsUseAndWithTheNextOne() {
        Post.Newcomer person = newcomer();
        String replaced = invitations.invite(person.id());
        String secret = invitations.invite(person.id());
        assertThat(invitations.invited(replaced)).isEmpty();
        assertThat(invitations.invited(secret)).isPresent();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> invitations.take(secret, "court"));
        assertThat(invitations.take(secret, PASSWORD).id()).isEqualTo(person.id());
        assertThat(code(person.login(), PASSWORD)).isEmpty();
        assertThat(invitations.invited(secret)).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> invitations.take(secret, "une-autre-phrase"))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("invitation.over"));
        assertThat(code(person.login(), PASSWORD)).isEmpty();
    }

    @Test
    void whoHasLeftTakesNoInvitation() {
        Post.Newcomer person = newcomer();
        String secret = invitations.invite(person.id());
        lima.dismiss(person.id());
        assertThat(invitations.invited(secret)).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> invitations.take(secret, PASSWORD));
    }
}
