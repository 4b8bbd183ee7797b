package chancery.door.web;

import chancery.foundation.access.Names;
import chancery.foundation.access.Node;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.SignIn;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Gives every template its {@link Page}, and shows the door to whoever has lost their account. */
@Component
class EveryPage implements HandlerInterceptor {
    static final String LANGUAGE_COOKIE = "CHANCERY_LANGUAGE";
    private static final String READER = EveryPage.class.getName() + ".reader";

    private final Words words;
    private final People people;
    private final Units units;
    private final SignIn signIn;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    EveryPage(
            Words words,
            People people,
            Units units,
            SignIn signIn,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.words = words;
        this.people = people;
        this.units = units;
        this.signIn = signIn;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /** Who reads, as they stand now, and where. */
    private record Reader(Person person, String node, Map<String, Names> places) {}

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        @Nullable PersonId id = signedIn(request);
        if (id == null) {
            return true;
        }
        Optional<Reader> reader =
                transactions.asNode(() -> isOver(id, request) ? Optional.empty() : reader(id));
        reader.ifPresent(r -> {
            request.setAttribute(READER, r);
            Sitting.goOn(r.person());
        });
        if (reader.isEmpty()) {
            request.getSession().invalidate();
            response.sendRedirect(Gate.SIGN_IN);
        }
        return reader.isPresent();
    }

    /** Whether the password was changed since, somewhere else. */
    private boolean isOver(PersonId id, HttpServletRequest request) {
        return signIn.passwordSince(id).filter(Sitting.since(request)::isBefore).isPresent();
    }

    private Optional<Reader> reader(PersonId id) {
        return people.find(id)
                .filter(Person::active)
                .map(person ->
                        new Reader(
                                person,
                                units.find(person.unit()).map(Unit::node).orElse(""),
                                units.nodes().stream()
                                        .collect(Collectors.toMap(Node::name, Node::names))));
    }

    private static @Nullable PersonId signedIn(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication who
                        && who.getPrincipal() instanceof Person person
                ? person.id()
                : null;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        if (page != null && page.getViewName() != null && !page.getViewName().contains(":")) {
            page.addObject("page", page(request));
            response.setHeader("Cache-Control", "no-store");
        }
    }

    Page page(HttpServletRequest request) {
        @Nullable Reader reader = (Reader) request.getAttribute(READER);
        Language language = language(request, reader == null ? null : reader.person());
        return new Page(
                new Voice(language, words, zone),
                reader == null ? null : reader.person(),
                reader == null ? Map.of() : reader.places(),
                reader == null ? "" : reader.node(),
                Gate.pathOf(request),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                flash(request),
                LocalDate.ofInstant(clock.instant(), zone));
    }

    /**
     * The person's; before sign-in the one that was chosen last in this browser, the browser's own,
     * or French.
     */
    static Language language(HttpServletRequest request, @Nullable Person person) {
        Cookie chosen = WebUtils.getCookie(request, LANGUAGE_COOKIE);
        return Optional.ofNullable(person)
                .flatMap(p -> Language.of(p.language()))
                .or(() -> Optional.ofNullable(chosen).flatMap(c -> Language.of(c.getValue())))
                .or(() -> asked(request.getHeader("Accept-Language")))
                .orElse(Language.FR);
    }

    private static Optional<Language> asked(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> Language.of(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Page.Flash flash(HttpServletRequest request) {
        var left = RequestContextUtils.getInputFlashMap(request);
        return left != null && left.get(Page.Flash.NAME) instanceof Page.Flash flash
                ? flash
                : Page.Flash.NONE;
    }
}
