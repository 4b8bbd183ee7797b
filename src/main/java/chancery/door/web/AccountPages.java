package chancery.door.web;

import chancery.foundation.access.Delegations;
import chancery.foundation.access.Delegations.Delegation;
import chancery.foundation.access.Membership;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.SignIn;
import chancery.foundation.access.Tokens;
import chancery.foundation.access.passkeys.Passkeys;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** A person's own account: passkeys, password, who signs in their absence, tokens for programs. */
@Controller
class AccountPages {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SignIn signIn;
    private final Passkeys passkeys;
    private final Tokens tokens;
    private final Delegations delegations;
    private final People people;
    private final Sitting sitting;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    AccountPages(
            SignIn signIn,
            Passkeys passkeys,
            Tokens tokens,
            Delegations delegations,
            People people,
            Sitting sitting,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.signIn = signIn;
        this.passkeys = passkeys;
        this.tokens = tokens;
        this.delegations = delegations;
        this.people = people;
        this.sitting = sitting;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/account")
    ModelAndView show(@AuthenticationPrincipal Person me, HttpServletRequest request) {
        List<Delegation> mine = delegations.of(me.id());
        return new ModelAndView(
                        "door/account",
                        "account",
                        new Account(
                                me,
                                heads(me),
                                colleagues(me),
                                mine,
                                names(me, mine),
                                passkeys.of(me.id()),
                                tokens.of(me.id()),
                                clock.instant()))
                .addObject("least", SignIn.SHORTEST_PASSWORD)
                .addObject(
                        "passkey",
                        JSON.writeValueAsString(passkeys.making(me, Challenge.given(request))));
    }

    private static List<UnitCode> heads(Person me) {
        return me.memberships().stream()
                .filter(m -> m.role().heads())
                .map(Membership::unit)
                .distinct()
                .toList();
    }

    /** Those who work on dispatches here, the closest first. */
    private List<Person> colleagues(Person me) {
        return transactions.as(me.id(), people::all).stream()
                .filter(person -> !person.id().equals(me.id()) && !person.workingUnits().isEmpty())
                .sorted(java.util.Comparator.comparing(person -> !person.unit().equals(me.unit())))
                .toList();
    }

    private Map<PersonId, String> names(Person me, List<Delegation> mine) {
        Map<PersonId, String> names = new HashMap<>();
        transactions.runAs(
                me.id(),
                () ->
                        mine.stream()
                                .flatMap(d -> Stream.of(d.giver(), d.holder()))
                                .distinct()
                                .flatMap(id -> people.find(id).stream())
                                .forEach(person -> names.put(person.id(), person.name())));
        return names;
    }

    /**
     * @throws Problem {@code web.password-twice} when the two do not agree
     */
    @PostMapping("/account/password")
    String changePassword(
            @AuthenticationPrincipal Person me,
            @RequestParam("password-current") String current,
            @RequestParam String password,
            @RequestParam("password-again") String again,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (!password.equals(again)) {
            throw Problem.refused("web.password-twice").at("password-again");
        }
        signIn.changePassword(me, current, password, request.getRemoteAddr());
        sitting.renew(request);
        return done(next, "account.password.changed", Map.of());
    }

    /**
     * @param from the first day
     * @param until the last day; null for a delegation that stands until it is ended
     */
    @PostMapping("/account/delegations")
    String delegate(
            @AuthenticationPrincipal Person me,
            @RequestParam String unit,
            @RequestParam UUID holder,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate until,
            RedirectAttributes next) {
        delegations.give(
                me.id(),
                PersonId.of(holder),
                UnitCode.of(unit),
                from == null ? clock.instant() : from.atStartOfDay(zone).toInstant(),
                endOf(until));
        return done(next, "account.delegated", Map.of());
    }

    @PostMapping("/account/delegations/{id}/end")
    String end(@AuthenticationPrincipal Person me, @PathVariable UUID id, RedirectAttributes next) {
        delegations.revoke(me.id(), id);
        return done(next, "account.delegation.ended", Map.of());
    }

    /** The token can be read only on the page that follows. */
    @PostMapping("/account/tokens")
    String issue(
            @AuthenticationPrincipal Person me,
            @RequestParam String purpose,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate until,
            RedirectAttributes next) {
        String token = tokens.issue(me.id(), purpose, endOf(until));
        return done(next, "account.token.made", Map.of("token", token));
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(
            @AuthenticationPrincipal Person me, @PathVariable UUID id, RedirectAttributes next) {
        tokens.revoke(me.id(), id);
        return done(next, "account.token.revoked", Map.of());
    }

    private @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static String done(RedirectAttributes next, String key, Map<String, String> shown) {
        next.addFlashAttribute(Page.Flash.NAME, new Page.Flash(key, null, shown));
        return "redirect:/account";
    }
}
