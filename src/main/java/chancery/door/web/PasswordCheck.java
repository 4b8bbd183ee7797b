package chancery.door.web;

import chancery.foundation.access.Person;
import chancery.foundation.access.SignIn;
import chancery.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Asks {@link SignIn}; whoever comes in is known to the pages as their {@link Person}. */
final class PasswordCheck implements AuthenticationProvider {
    private final SignIn signIn;

    PasswordCheck(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Why somebody was not let in. */
    static final class Refusal extends AuthenticationException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Refusal(Problem problem) {
            super(problem.code(), problem);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details
                        ? String.valueOf(details.getRemoteAddress())
                        : "";
        try {
            Person person =
                    signIn.withPassword(asked.getName(), password(asked.getCredentials()), address);
            return Sitting.proof(person);
        } catch (Problem problem) {
            throw new Refusal(problem);
        }
    }

    private static String password(@Nullable Object credentials) {
        return credentials == null ? "" : credentials.toString();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
