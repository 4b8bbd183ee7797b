package chancery.work.press.web;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.work.press.coverage.CoverageFilter;
import chancery.work.press.coverage.OverTime;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Coverage over time, by outlet and by region; the last twelve months unless others are asked. */
@Controller
class OverTimePages {
    private static final int MONTHS = 12;

    private final OverTime overTime;
    private final Outlets outlets;
    private final Words words;
    private final InstantSource clock;
    private final ZoneId zone;

    OverTimePages(
            OverTime overTime, Outlets outlets, Words words, InstantSource clock, ZoneId zone) {
        this.overTime = overTime;
        this.outlets = outlets;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/coverage/over-time")
    ModelAndView show(@AuthenticationPrincipal Person me, @ModelAttribute CoverageQuery query) {
        CoverageFilter filter = query.filter();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        YearMonth to = YearMonth.from(filter.to() == null ? today : filter.to());
        YearMonth from =
                filter.from() == null ? to.minusMonths(MONTHS - 1L) : YearMonth.from(filter.from());
        OutletId outlet = filter.outlet();
        Language language = Language.of(me.language()).orElse(Language.FR);
        OverTime.Counted counted =
                overTime.count(
                        me.id(),
                        filter,
                        from,
                        to,
                        language.locale(),
                        words.text(language, "press.nowhere"));
        return new ModelAndView(
                "press/over-time",
                "view",
                new OverTimeView(
                        filter,
                        counted.months().getFirst().atDay(1),
                        counted.months().getLast().atEndOfMonth(),
                        counted,
                        outlet == null ? null : outlets.get(me.id(), outlet)));
    }
}
