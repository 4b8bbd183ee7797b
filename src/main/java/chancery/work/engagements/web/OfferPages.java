package chancery.work.engagements.web;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.work.engagements.Citables;
import chancery.work.engagements.KnownPeople;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a form offers while one types: people of the directory, documents, actions of plans. */
@Controller
class OfferPages {
    private static final int LEAST = 2;

    private final ObjectProvider<KnownPeople> known;
    private final Citables citables;
    private final InstantSource clock;
    private final ZoneId zone;

    OfferPages(
            ObjectProvider<KnownPeople> known,
            Citables citables,
            InstantSource clock,
            ZoneId zone) {
        this.known = known;
        this.citables = citables;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param day on which the function counts; today when there is none
     */
    @GetMapping("/engagements/offer/people")
    ModelAndView people(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String typed,
            @RequestParam(required = false) @Nullable LocalDate day) {
        Language language = Language.of(me.language()).orElse(Language.FR);
        LocalDate when = day == null ? LocalDate.ofInstant(clock.instant(), zone) : day;
        List<KnownPeople.Known> found =
                typed.strip().length() < LEAST
                        ? List.of()
                        : known.orderedStream()
                                .flatMap(each ->
                                        each.find(me.id(), typed.strip(), when, language).stream())
                                .toList();
        return new ModelAndView("engagements/offered-people", "people", found);
    }

    @GetMapping("/engagements/offer/documents")
    ModelAndView documents(
            @AuthenticationPrincipal Person me, @RequestParam(defaultValue = "") String typed) {
        return offered(citables.documents(me.id(), typed.strip()));
    }

    @GetMapping("/engagements/offer/actions")
    ModelAndView actions(
            @AuthenticationPrincipal Person me, @RequestParam(defaultValue = "") String typed) {
        return offered(citables.actions(me.id(), typed.strip()));
    }

    private static ModelAndView offered(List<Citables.Citable> things) {
        return new ModelAndView("engagements/offered", "things", things);
    }
}
