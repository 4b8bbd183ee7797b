package chancery.work.directory.web;

import chancery.foundation.access.Person;
import chancery.work.directory.Institution;
import chancery.work.directory.Institutions;
import chancery.work.directory.PublicPeople;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.Tenure;
import chancery.work.directory.TenureId;
import chancery.work.directory.Tenures;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One tenure: looked at, changed, withdrawn. */
@Controller
class TenurePages {
    private final Tenures tenures;
    private final PublicPeople people;
    private final Institutions institutions;
    private final Writers writers;

    TenurePages(Tenures tenures, PublicPeople people, Institutions institutions, Writers writers) {
        this.tenures = tenures;
        this.people = people;
        this.institutions = institutions;
        this.writers = writers;
    }

    @GetMapping("/directory/functions/{id:[0-9a-f-]{36}}")
    ModelAndView one(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        Tenure tenure = tenures.get(me.id(), TenureId.of(id));
        PublicPerson person = people.get(me.id(), tenure.person());
        Institution institution = institutions.get(me.id(), tenure.content().institution());
        List<Tenure> history = tenures.history(me.id(), tenure.id());
        return new ModelAndView(
                "directory/function",
                "view",
                new TenureView(
                        tenure,
                        person,
                        institution,
                        history,
                        writers.of(
                                me.id(),
                                Stream.concat(Stream.of(tenure), history.stream())
                                        .map(Tenure::written)
                                        .toList()),
                        people.units(me.id()),
                        tenure.withdrawal() == null
                                && people.units(me.id()).contains(tenure.unit())));
    }

    @PostMapping("/directory/functions/{id:[0-9a-f-]{36}}")
    String change(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        DirectoryTyped typed = new DirectoryTyped(fields);
        tenures.change(me.id(), TenureId.of(id), typed.version(), typed.tenure());
        return "redirect:/directory/people/" + tenures.get(me.id(), TenureId.of(id)).person();
    }

    @PostMapping("/directory/functions/{id:[0-9a-f-]{36}}/withdraw")
    String withdraw(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        DirectoryTyped typed = new DirectoryTyped(fields);
        tenures.withdraw(me.id(), TenureId.of(id), typed.version(), typed.text("reason"));
        return "redirect:/directory/people/" + tenures.get(me.id(), TenureId.of(id)).person();
    }
}
