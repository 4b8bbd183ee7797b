package chancery.work.agreements.web;

import chancery.foundation.access.Person;
import chancery.kernel.UnitCode;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.messages.Sharing;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prepares the dispatches that tell others, and goes on to them. */
@Controller("agreementSharingPages")
class SharingPages {
    private final Sharing sharing;

    SharingPages(Sharing sharing) {
        this.sharing = sharing;
    }

    @PostMapping("/agreements/{id}/send")
    String send(
            @AuthenticationPrincipal Person me, @PathVariable String id, @RequestParam String to) {
        return "redirect:/write/" + sharing.send(me.id(), AgreementId.parse(id), UnitCode.of(to));
    }

    @PostMapping("/agreements/procedure/send")
    String sendProcedures(@AuthenticationPrincipal Person me, @RequestParam String unit) {
        return "redirect:/write/" + sharing.sendProcedures(me.id(), UnitCode.of(unit));
    }
}
