package chancery.work.press.web;

import chancery.foundation.access.Person;
import chancery.kernel.Problem;
import chancery.work.press.coverage.CoverageContent;
import chancery.work.press.coverage.CoverageKind;
import chancery.work.press.coverage.Mention;
import chancery.work.press.entry.Proposal;
import chancery.work.press.outlets.Host;
import chancery.work.press.outlets.Outlet;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Items as the forms say them: what was typed, and for what was left empty what was proposed. */
@Component
class EnteredCoverage {
    private final Outlets outlets;

    EnteredCoverage(Outlets outlets) {
        this.outlets = outlets;
    }

    /**
     * @param file the name of a file that was dropped, without its ending; empty for none
     */
    CoverageContent fresh(Person me, Proposal proposal, TypedPress typed, String file) {
        String headline = typed.text("headline", proposal.headline());
        return new CoverageContent(
                typed.day("day", proposal.day()),
                outlet(me, proposal, typed),
                typed.chosen(CoverageKind.class, "kind", proposal.kind()),
                headline.isEmpty() ? file : headline,
                proposal.language(),
                proposal.address(),
                typed.text("place"),
                proposal.text(),
                typed.chosen(Mention.class, "mention", Mention.NAMED),
                typed.text("quote"),
                typed.text("topic"),
                typed.cited("about", List.of()),
                typed.cited("serves", List.of()));
    }

    CoverageContent changed(Person me, CoverageContent before, TypedPress typed) {
        return new CoverageContent(
                typed.day("day", before.day()),
                named(me, typed.text("outlet"), Host.of(typed.text("address"))),
                typed.chosen(CoverageKind.class, "kind", before.kind()),
                typed.text("headline"),
                typed.text("language"),
                typed.text("address"),
                typed.text("place"),
                typed.text("text"),
                typed.chosen(Mention.class, "mention", before.mention()),
                typed.text("quote"),
                typed.text("topic"),
                typed.cited("about", before.about()),
                typed.cited("serves", before.serves()));
    }

    private OutletId outlet(Person me, Proposal proposal, TypedPress typed) {
        Outlet known = proposal.outlet();
        String name = typed.text("outlet");
        if (known != null && (name.isEmpty() || name.equals(known.name()))) {
            return known.id();
        }
        String host = Host.of(proposal.address());
        return named(me, typed.text("outlet", proposal.outletName()), known == null ? host : "");
    }

    private OutletId named(Person me, String name, String host) {
        if (name.isEmpty()) {
            throw Problem.refused("coverage.outlet").at("outlet");
        }
        return outlets.ensure(me.id(), name, host);
    }
}
