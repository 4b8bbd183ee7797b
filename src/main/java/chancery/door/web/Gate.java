package chancery.door.web;

import chancery.foundation.access.Person;
import chancery.foundation.access.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/**
 * Who may come in through the pages, and what a browser may do with them.
 *
 * <p>Everything but the sign-in, an invitation, a calendar with its secret address and the assets
 * needs a session. A program that asks under {@code /api} never comes here.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Gate {
    /** Nothing from elsewhere, no script or style inside a page, no frame around it. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'; manifest-src 'self'";

    static final String SIGN_IN = "/sign-in";
    static final String REFUSED = "/sign-in/refused";
    static final String PASSKEY = "/sign-in/passkey";

    @Bean
    @Order(100)
    SecurityFilterChain pages(HttpSecurity http, SignIn signIn, Sitting sitting) throws Exception {
        return http.authenticationProvider(new PasswordCheck(signIn))
                .authorizeHttpRequests(may ->
                        may.requestMatchers(
                                        SIGN_IN,
                                        SIGN_IN + "/*",
                                        "/invitation/*",
                                        "/language",
                                        "/assets/**",
                                        "/calendar/**",
                                        "/schemas/*",
                                        "/favicon.ico",
                                        "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form ->
                        form.loginPage(SIGN_IN)
                                .usernameParameter("login")
                                .passwordParameter("password")
                                .successHandler((request, response, who) -> {
                                    begin(sitting, request, who);
                                    backToWork(request, response);
                                })
                                .failureHandler(Gate::askAgain))
                .logout(out ->
                        out.logoutUrl("/sign-out")
                                .logoutSuccessUrl(SIGN_IN + "?done=sign-in.signed-out"))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(
                                        (request, response, _) -> askToSignIn(request, response))
                                .accessDeniedHandler(
                                        (request, response, _) -> stale(request, response)))
                .headers(headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                                .referrerPolicy(policy ->
                                        policy.policy(
                                                ReferrerPolicyHeaderWriter.ReferrerPolicy
                                                        .SAME_ORIGIN))
                                .crossOriginOpenerPolicy(policy ->
                                        policy.policy(
                                                CrossOriginOpenerPolicyHeaderWriter
                                                        .CrossOriginOpenerPolicy.SAME_ORIGIN))
                                .crossOriginResourcePolicy(policy ->
                                        policy.policy(
                                                CrossOriginResourcePolicyHeaderWriter
                                                        .CrossOriginResourcePolicy.SAME_ORIGIN))
                                .permissionsPolicyHeader(policy ->
                                        policy.policy(
                                                "camera=(), microphone=()," + " geolocation=()")))
                .build();
    }

    private static void begin(Sitting sitting, HttpServletRequest request, Authentication who) {
        if (who.getPrincipal() instanceof Person person) {
            sitting.begin(request, person);
        }
    }

    private static void backToWork(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(local(request.getParameter("back")));
    }

    private static void askAgain(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, jakarta.servlet.ServletException {
        request.setAttribute(PasswordCheck.Refusal.class.getName(), why);
        request.getRequestDispatcher(REFUSED).forward(request, response);
    }

    /** A script is told plainly (401) and keeps what was typed; a person comes back afterwards. */
    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String back = request.getMethod().equals("GET") ? pathOf(request) : Referrer.path(request);
        response.sendRedirect(
                back == null || back.equals("/")
                        ? SIGN_IN
                        : SIGN_IN + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    /** A form without its proof: its session has ended, or it is not ours. */
    private static void stale(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isScript(request) || request.getUserPrincipal() == null) {
            if (request.getRequestURI().startsWith(SIGN_IN)) {
                response.sendRedirect(SIGN_IN + "?done=sign-in.stale");
            } else {
                askToSignIn(request, response);
            }
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isScript(HttpServletRequest request) {
        return request.getHeader("X-Requested-With") != null;
    }

    static String pathOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The path when it leads to a page of ours; the first page else. */
    static String local(@Nullable String path) {
        return path != null && path.matches("/(?![/\\\\])[^\\r\\n\\t]*") ? path : "/";
    }
}
