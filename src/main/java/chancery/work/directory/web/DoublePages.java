package chancery.work.directory.web;

import chancery.foundation.access.Person;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.work.directory.Directory;
import chancery.work.directory.Institutions;
import chancery.work.directory.PublicPeople;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.merging.Doubles;
import chancery.work.directory.merging.Erasures;
import chancery.work.directory.merging.LikelyDouble;
import chancery.work.directory.merging.Merges;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Deciding whether two entries are one person, taking it back, and what was erased. */
@Controller
class DoublePages {
    private final Doubles doubles;
    private final Merges merges;
    private final Erasures erasures;
    private final PublicPeople people;
    private final Institutions institutions;
    private final Directory directory;
    private final Writers writers;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    DoublePages(
            Doubles doubles,
            Merges merges,
            Erasures erasures,
            PublicPeople people,
            Institutions institutions,
            Directory directory,
            Writers writers,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.doubles = doubles;
        this.merges = merges;
        this.erasures = erasures;
        this.people = people;
        this.institutions = institutions;
        this.directory = directory;
        this.writers = writers;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/directory/doubles")
    ModelAndView list(@AuthenticationPrincipal Person me) {
        List<LikelyDouble> pairs = doubles.all(me.id());
        List<PublicPerson> all =
                pairs.stream()
                        .flatMap(pair -> Stream.of(pair.one(), pair.two()))
                        .distinct()
                        .toList();
        return new ModelAndView(
                "directory/doubles",
                "view",
                new DoublesView(
                        pairs,
                        transactions.as(
                                me.id(),
                                () ->
                                        institutions.all(
                                                pairs.stream()
                                                        .flatMap(pair -> pair.shared().stream())
                                                        .toList())),
                        directory.functions(
                                me.id(),
                                all,
                                LocalDate.ofInstant(clock.instant(), zone),
                                FinderPages.language(me)),
                        people.units(me.id())));
    }

    /**
     * @param kept which of the two stands for both
     */
    @PostMapping("/directory/merge")
    String merge(
            @AuthenticationPrincipal Person me,
            @RequestParam UUID one,
            @RequestParam UUID two,
            @RequestParam UUID kept,
            @RequestParam(defaultValue = "") String reason) {
        UUID gone = kept.equals(one) ? two : one;
        merges.merge(me.id(), PublicPersonId.of(kept), PublicPersonId.of(gone), reason);
        return "redirect:/directory/people/" + kept;
    }

    @PostMapping("/directory/merges/{id:[0-9a-f-]{36}}/undo")
    String undo(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String reason) {
        merges.undo(me.id(), id, reason);
        return "redirect:/directory/people/" + person;
    }

    @PostMapping("/directory/distinct")
    String distinct(
            @AuthenticationPrincipal Person me, @RequestParam UUID one, @RequestParam UUID two) {
        doubles.distinct(me.id(), PublicPersonId.of(one), PublicPersonId.of(two));
        return "redirect:/directory/doubles";
    }

    @GetMapping("/directory/erased")
    ModelAndView erased(@AuthenticationPrincipal Person me) {
        List<Erasures.Erasure> log = erasures.log(me.id());
        Set<PersonId> by = log.stream().map(Erasures.Erasure::by).collect(Collectors.toSet());
        return new ModelAndView(
                "directory/erased", Map.of("log", log, "names", writers.named(me.id(), by)));
    }
}
