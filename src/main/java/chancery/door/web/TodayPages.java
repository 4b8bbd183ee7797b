package chancery.door.web;

import chancery.correspondence.Desk;
import chancery.foundation.access.Person;
import chancery.foundation.carriage.Links;
import chancery.kernel.Transactions;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page: what waits for its reader, what is late, and how the links stand. */
@Controller
class TodayPages {
    private final Desk desk;
    private final Links links;
    private final Transactions transactions;

    TodayPages(Desk desk, Links links, Transactions transactions) {
        this.desk = desk;
        this.links = links;
        this.transactions = transactions;
    }

    @GetMapping("/")
    ModelAndView today(@AuthenticationPrincipal Person me) {
        return new ModelAndView("door/today", "desk", desk.today(me.id()))
                .addObject("links", transactions.as(me.id(), links::all));
    }

    @PostMapping("/notices/{id}/seen")
    String seen(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        desk.seen(me.id(), id);
        return "redirect:/";
    }
}
