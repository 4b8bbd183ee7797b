package chancery.work.planning.web;

import chancery.foundation.access.Names;
import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.kernel.Transactions;
import chancery.work.planning.strands.ServiceStrand;
import chancery.work.planning.strands.ServiceStrands;
import chancery.work.planning.strands.StrandSet;
import chancery.work.planning.strands.StrandWriting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The strands of the service: read by everybody, written where they are set. */
@Controller("strandPages")
class StrandPages {
    private final ServiceStrands strands;
    private final StrandWriting writing;
    private final Units units;
    private final Transactions transactions;

    StrandPages(
            ServiceStrands strands, StrandWriting writing, Units units, Transactions transactions) {
        this.strands = strands;
        this.writing = writing;
        this.units = units;
        this.transactions = transactions;
    }

    @GetMapping("/plans/strands")
    ModelAndView strands(@AuthenticationPrincipal Person me) {
        boolean mine = writing.mayWrite(me);
        @Nullable StrandSet held = strands.held().orElse(null);
        @Nullable Unit unit =
                held == null
                        ? null
                        : transactions.as(me.id(), () -> units.find(held.ministry())).orElse(null);
        return new ModelAndView(
                "planning/strands",
                "view",
                new StrandsView(
                        held,
                        unit,
                        mine ? writing.sheet(me) : strands.all(),
                        mine,
                        mine && writing.pending(me)));
    }

    /** Rows without a code do not count; a row stands where its number puts it. */
    @PostMapping("/plans/strands")
    String write(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        record Row(double place, ServiceStrand strand) {}
        List<Row> rows = new ArrayList<>();
        int count = Math.min(fields.getOrDefault("code", List.of()).size(), 2 * StrandSet.MOST);
        List<String> retired = fields.getOrDefault("retired", List.of());
        for (int i = 0; i < count; i++) {
            String code = text(fields, "code", i);
            if (!code.isEmpty()) {
                Names names =
                        new Names(
                                text(fields, "fr", i),
                                text(fields, "en", i),
                                text(fields, "es", i),
                                text(fields, "ar", i));
                rows.add(
                        new Row(
                                place(text(fields, "place", i), i + 1),
                                new ServiceStrand(code, names, retired.contains(code))));
            }
        }
        writing.write(
                me,
                rows.stream()
                        .sorted(Comparator.comparingDouble(Row::place))
                        .map(Row::strand)
                        .toList());
        return "redirect:/plans/strands";
    }

    @PostMapping("/plans/strands/send")
    String send(@AuthenticationPrincipal Person me) {
        return "redirect:/write/" + writing.send(me);
    }

    private static double place(String typed, int usual) {
        try {
            return typed.isEmpty() ? usual : Double.parseDouble(typed);
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    private static String text(MultiValueMap<String, String> fields, String field, int i) {
        List<String> values = fields.getOrDefault(field, List.of());
        return i < values.size() ? values.get(i).strip() : "";
    }
}
