package chancery.work.press.web;

import chancery.foundation.access.Person;
import chancery.kernel.Country;
import chancery.work.press.coverage.CoverageFilter;
import chancery.work.press.coverage.CoverageLists;
import chancery.work.press.outlets.Medium;
import chancery.work.press.outlets.OutletFilter;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The outlets: the list, one of them, a new one. */
@Controller
class OutletPages {
    private static final String ONE = "/outlets/{id:[0-9a-f-]{36}}";
    private static final int LATEST = 30;

    private final Outlets outlets;
    private final CoverageLists lists;

    OutletPages(Outlets outlets, CoverageLists lists) {
        this.outlets = outlets;
        this.lists = lists;
    }

    @GetMapping("/outlets")
    ModelAndView list(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Medium medium,
            @RequestParam(defaultValue = "") String country) {
        OutletFilter filter =
                new OutletFilter(q.strip(), medium, Country.typed(country).orElse(null));
        return new ModelAndView(
                "press/outlets",
                "view",
                new OutletList(
                        filter,
                        outlets.find(me.id(), filter),
                        lists.shares(me.id(), CoverageFilter.ALL),
                        outlets.countries(me.id()),
                        outlets.mayWrite(me.id())));
    }

    @PostMapping("/outlets")
    String add(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        return "redirect:/outlets/" + outlets.add(me.id(), new TypedPress(fields).outlet());
    }

    @GetMapping(ONE)
    ModelAndView one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        OutletId which = OutletId.parse(id);
        CoverageFilter filter = CoverageFilter.ALL.by(which);
        return new ModelAndView(
                "press/outlet",
                "view",
                new OutletView(
                        outlets.get(me.id(), which),
                        lists.share(me.id(), filter),
                        lists.latest(me.id(), filter, LATEST),
                        outlets.mayWrite(me.id())));
    }

    @PostMapping(ONE)
    String change(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        TypedPress typed = new TypedPress(fields);
        outlets.change(me.id(), OutletId.parse(id), typed.version(), typed.outlet());
        return "redirect:/outlets/" + id;
    }
}
