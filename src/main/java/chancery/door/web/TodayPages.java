package chancery.door.web;

import chancery.correspondence.Desk;
import chancery.correspondence.keys.KeyTerms;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.foundation.carriage.Links;
import chancery.kernel.Transactions;
import chancery.work.agenda.KeyDateFilter;
import chancery.work.agenda.KeyDates;
import chancery.work.engagements.commitments.Ledger;
import chancery.work.engagements.commitments.Standing;
import chancery.work.planning.execution.MyActions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The first page: what waits for its reader, what is late, what is coming, and how the links stand.
 */
@Controller
class TodayPages {
    /** How far ahead the page looks, in days. */
    private static final int AHEAD = 14;

    /** How many actions it lists. */
    private static final int ACTIONS = 8;

    private final Desk desk;
    private final Links links;
    private final KeyDates keyDates;
    private final Ledger ledger;
    private final KeyTerms keys;
    private final MyActions actions;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    TodayPages(
            Desk desk,
            Links links,
            KeyDates keyDates,
            Ledger ledger,
            KeyTerms keys,
            MyActions actions,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.desk = desk;
        this.links = links;
        this.keyDates = keyDates;
        this.ledger = ledger;
        this.keys = keys;
        this.actions = actions;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/")
    ModelAndView today(@AuthenticationPrincipal Person me) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new ModelAndView("door/today", "desk", desk.today(me.id()))
                .addObject(
                        "coming",
                        keyDates.between(me.id(), today, today.plusDays(AHEAD), KeyDateFilter.ALL))
                .addObject("actions", actions.due(me, today, ACTIONS))
                .addObject("promises", ledger.mine(me.id(), today, Standing.SOON_DAYS))
                .addObject("links", transactions.as(me.id(), links::all))
                .addObject(
                        "keys", me.is(Role.COMMUNICATIONS_OFFICER) ? keys.endingSoon() : List.of())
                .addObject(
                        "linkEnd",
                        me.is(Role.COMMUNICATIONS_OFFICER)
                                ? keys.linkEndingSoon().orElse(null)
                                : null);
    }

    @PostMapping("/notices/{id}/seen")
    String seen(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        desk.seen(me.id(), id);
        return "redirect:/";
    }
}
