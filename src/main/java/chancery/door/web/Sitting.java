package chancery.door.web;

import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Transactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * The time from somebody's sign-in until they leave, or have asked for nothing too long: the higher
 * they are cleared, the shorter.
 */
@Component
class Sitting {
    private static final String SINCE = Sitting.class.getName() + ".since";

    /** As Spring Security does for the form: another session, another proof for forms. */
    private static final SessionAuthenticationStrategy ENTERING =
            new CompositeSessionAuthenticationStrategy(
                    List.of(
                            new ChangeSessionIdAuthenticationStrategy(),
                            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));

    private static final SecurityContextRepository KEPT =
            new HttpSessionSecurityContextRepository();

    private final People people;
    private final Transactions transactions;
    private final InstantSource clock;

    Sitting(People people, Transactions transactions, InstantSource clock) {
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How long somebody with this clearance may do nothing. */
    static Duration rest(Label clearance) {
        return switch (clearance) {
            case UNMARKED, RESTRICTED -> Duration.ofMinutes(30);
            case CONFIDENTIAL -> Duration.ofMinutes(20);
            case SECRET -> Duration.ofMinutes(15);
            case TOP_SECRET -> Duration.ofMinutes(10);
        };
    }

    /**
     * Lets somebody in who has proved who they are in another way than by the form of a password.
     */
    void enter(HttpServletRequest request, HttpServletResponse response, Person person) {
        Authentication proof = proof(person);
        ENTERING.onAuthentication(proof, request, response);
        goOn(person);
        KEPT.saveContext(SecurityContextHolder.getContext(), request, response);
        begin(request, person);
    }

    /** Somebody has proved who they are. */
    void begin(HttpServletRequest request, Person person) {
        Label clearance =
                transactions.as(
                        person.id(),
                        () ->
                                people.clearance(person.id())
                                        .map(Distribution::label)
                                        .orElse(Label.UNMARKED));
        request.getSession().setMaxInactiveInterval((int) rest(clearance).toSeconds());
        renew(request);
    }

    /** This sitting goes on, though the password that it began with has been changed. */
    void renew(HttpServletRequest request) {
        request.getSession().setAttribute(SINCE, clock.instant());
    }

    static Instant since(HttpServletRequest request) {
        return request.getSession().getAttribute(SINCE) instanceof Instant since
                ? since
                : Instant.MIN;
    }

    /** For the rest of this request, the person as they stand now rather than at sign-in. */
    static void goOn(Person person) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(proof(person));
        SecurityContextHolder.setContext(context);
    }

    static Authentication proof(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }
}
