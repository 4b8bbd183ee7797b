package chancery.work.directory.web;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.work.directory.finding.Finder;
import chancery.work.directory.finding.Wanted;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a field offers while somebody types a name into it ({@code part/finder.jte}), on any room's
 * page.
 */
@Controller
class FinderPages {
    private static final int MOST = 12;

    private final Finder finding;

    FinderPages(Finder finding) {
        this.finding = finding;
    }

    @GetMapping("/directory/find")
    ModelAndView find(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String typed,
            @RequestParam(defaultValue = "BOTH") Wanted wanted) {
        return new ModelAndView(
                "directory/offered",
                "found",
                finding.find(me.id(), typed, wanted, language(me), MOST));
    }

    static Language language(Person me) {
        return Language.of(me.language()).orElse(Language.FR);
    }
}
