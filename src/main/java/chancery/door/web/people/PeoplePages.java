package chancery.door.web.people;

import chancery.door.web.Page;
import chancery.foundation.access.AccessProposal;
import chancery.foundation.access.Invitations;
import chancery.foundation.access.Membership;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Rights;
import chancery.foundation.access.Role;
import chancery.foundation.access.Units;
import chancery.foundation.wording.Language;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The directory of people and units; an administrator adds, invites, appoints and clears here. */
@Controller
class PeoplePages {
    private final People people;
    private final Units units;
    private final Invitations invitations;
    private final Rights rights;
    private final Transactions transactions;

    PeoplePages(
            People people,
            Units units,
            Invitations invitations,
            Rights rights,
            Transactions transactions) {
        this.people = people;
        this.units = units;
        this.rights = rights;
        this.invitations = invitations;
        this.transactions = transactions;
    }

    @GetMapping("/people")
    ModelAndView directory(@AuthenticationPrincipal Person me) {
        List<AccessProposal> proposals =
                rights.proposed(me.id()).stream()
                        .filter(proposal -> proposal.mayBeConfirmedBy(me))
                        .toList();
        PeopleDirectory directory =
                transactions.as(
                        me.id(),
                        () ->
                                new PeopleDirectory(
                                        units.all(),
                                        people.all().stream()
                                                .collect(
                                                        Collectors.groupingBy(
                                                                Person::unit,
                                                                TreeMap::new,
                                                                Collectors.toList())),
                                        proposals));
        return new ModelAndView("door/people", "directory", directory);
    }

    @PostMapping("/people")
    String add(
            @AuthenticationPrincipal Person me,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String function,
            @RequestParam String unit,
            @RequestParam String language,
            @RequestParam String label,
            @RequestParam(defaultValue = "") String compartments,
            @RequestParam String role) {
        UnitCode code = transactions.as(me.id(), () -> units.get(UnitCode.of(unit)).code());
        PersonId added =
                rights.add(
                        me.id(),
                        new Rights.Newcomer(
                                login,
                                name,
                                function,
                                Language.of(language).orElse(Language.FR).code(),
                                clearance(label, compartments),
                                new Membership(code, role(role))));
        return "redirect:/people/" + added;
    }

    @GetMapping("/people/{id}")
    ModelAndView card(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        PersonId whom = PersonId.of(id);
        List<PersonCard.Proposed> proposed =
                rights.proposed(me.id()).stream()
                        .filter(proposal -> proposal.person().equals(whom))
                        .map(proposal ->
                                new PersonCard.Proposed(
                                        proposal,
                                        proposal.mayBeConfirmedBy(me),
                                        proposal.by().equals(me.id())))
                        .toList();
        PersonCard card =
                transactions.as(
                        me.id(),
                        () ->
                                new PersonCard(
                                        people.get(whom),
                                        people.clearance(whom).orElse(null),
                                        units.all(),
                                        whom.equals(me.id()),
                                        proposed));
        return new ModelAndView("door/person", "card", card);
    }

    /** The link can be read only on the page that follows. */
    @PostMapping("/people/{id}/invite")
    String invite(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            HttpServletRequest request,
            RedirectAttributes next) {
        mustAdminister(me);
        PersonId whom = PersonId.of(id);
        transactions.runAs(me.id(), () -> people.get(whom));
        String link =
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/invitation/")
                        .path(invitations.invite(whom))
                        .toUriString();
        next.addFlashAttribute(
                Page.Flash.NAME, new Page.Flash("people.invited", null, Map.of("link", link)));
        return "redirect:/people/" + id;
    }

    @PostMapping("/people/{id}/clearance")
    String clear(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam String label,
            @RequestParam(defaultValue = "") String compartments,
            RedirectAttributes next) {
        PersonId whom = PersonId.of(id);
        return changed(whom, next, rights.clear(me.id(), whom, clearance(label, compartments)));
    }

    @PostMapping("/people/{id}/appoint")
    String appoint(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam String unit,
            @RequestParam String role,
            RedirectAttributes next) {
        PersonId whom = PersonId.of(id);
        UnitCode code = transactions.as(me.id(), () -> units.get(UnitCode.of(unit)).code());
        return changed(whom, next, rights.appoint(me.id(), whom, new Membership(code, role(role))));
    }

    @PostMapping("/people/{id}/relieve")
    String relieve(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam String unit,
            @RequestParam String role,
            RedirectAttributes next) {
        PersonId whom = PersonId.of(id);
        rights.relieve(me.id(), whom, new Membership(UnitCode.of(unit), role(role)));
        return changed(whom, next, Rights.Effect.AT_ONCE);
    }

    @PostMapping("/people/{id}/active")
    String setActive(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam boolean active,
            RedirectAttributes next) {
        PersonId whom = PersonId.of(id);
        rights.setActive(me.id(), whom, active);
        return changed(whom, next, Rights.Effect.AT_ONCE);
    }

    @PostMapping("/people/{id}/proposals/{proposal}/confirm")
    String confirm(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            RedirectAttributes next) {
        rights.confirm(me.id(), proposal);
        return changed(PersonId.of(id), next, Rights.Effect.AT_ONCE);
    }

    @PostMapping("/people/{id}/proposals/{proposal}/refuse")
    String refuse(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            RedirectAttributes next) {
        rights.refuse(me.id(), proposal);
        return changed(PersonId.of(id), next, Rights.Effect.AT_ONCE);
    }

    private static String changed(PersonId whom, RedirectAttributes next, Rights.Effect effect) {
        String told =
                switch (effect) {
                    case AT_ONCE -> "people.changed";
                    case WHEN_CONFIRMED -> "people.proposed";
                };
        next.addFlashAttribute(Page.Flash.NAME, new Page.Flash(told, null, Map.of()));
        return "redirect:/people/" + whom;
    }

    private static void mustAdminister(Person me) {
        if (!me.is(Role.ADMINISTRATOR)) {
            throw Problem.forbidden("web.administrators-only");
        }
    }

    private static Distribution clearance(String label, String compartments) {
        return Distribution.of(
                chosen(Label.class, label, "label"),
                Arrays.stream(compartments.toUpperCase(Locale.ROOT).split("[,;\\s]+"))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static Role role(String name) {
        return chosen(Role.class, name, "role");
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String name, String field) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw Problem.refused("web.choice").at(field);
        }
    }
}
