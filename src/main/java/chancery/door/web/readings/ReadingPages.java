package chancery.door.web.readings;

import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who received and who read, for the inspector. */
@Controller
class ReadingPages {
    private final Inspection inspection;

    ReadingPages(Inspection inspection) {
        this.inspection = inspection;
    }

    @GetMapping("/reading")
    ModelAndView latest(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        return new ModelAndView("door/reading", "lines", inspection.latest(me, before))
                .addObject("openings", inspection.openings(me))
                .addObject("number", number)
                .addObject(
                        "numbered", number.isBlank() ? List.of() : inspection.numbered(me, number))
                .addObject("head", inspection.head(me).orElse(null));
    }

    @GetMapping("/reading/{id}")
    ModelAndView one(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        return new ModelAndView("door/reading-one", "found", inspection.of(me, DispatchId.of(id)));
    }
}
