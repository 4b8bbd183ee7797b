package chancery.work.directory.web;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Problem;
import chancery.work.directory.Handling;
import chancery.work.directory.InstitutionContent;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.InstitutionKind;
import chancery.work.directory.Institutions;
import chancery.work.directory.PublicPeople;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.TenureContent;
import chancery.work.directory.Tenures;
import chancery.work.directory.cards.CardFile;
import chancery.work.directory.cards.ReadCard;
import chancery.work.directory.finding.Finder;
import chancery.work.directory.finding.Found;
import chancery.work.directory.finding.Wanted;
import chancery.work.directory.names.Spelling;
import chancery.work.directory.terms.PartialDate;
import chancery.work.directory.terms.Term;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Taking cards over: every card is shown as it was read, with what could not be read and what was
 * left out beside it; what a person ticks becomes entries. Nothing is kept before that.
 */
@Controller
class CardPages {
    private final PublicPeople people;
    private final Institutions institutions;
    private final Tenures tenures;
    private final Finder finding;
    private final InstantSource clock;
    private final ZoneId zone;

    CardPages(
            PublicPeople people,
            Institutions institutions,
            Tenures tenures,
            Finder finding,
            InstantSource clock,
            ZoneId zone) {
        this.people = people;
        this.institutions = institutions;
        this.tenures = tenures;
        this.finding = finding;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/directory/import")
    ModelAndView ask(@AuthenticationPrincipal Person me) {
        return new ModelAndView("directory/import", "units", people.units(me.id()));
    }

    @PostMapping("/directory/import")
    ModelAndView read(@AuthenticationPrincipal Person me, @RequestParam("file") MultipartFile file)
            throws IOException {
        if (file.isEmpty()) {
            throw Problem.refused("card.file").at("file");
        }
        String text = CardFile.text(file.getBytes());
        List<ReadCard> cards = CardFile.read(text);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        Map<Integer, Found> known = new HashMap<>();
        Map<Integer, Found> places = new HashMap<>();
        for (int i = 0; i < cards.size(); i++) {
            int position = i;
            ReadCard card = cards.get(i);
            if (card.canBeTaken()) {
                same(me, card.title(), Wanted.PERSON)
                        .ifPresent(found -> known.put(position, found));
            }
            same(me, card.institution().in(Language.FR), Wanted.INSTITUTION)
                    .ifPresent(found -> places.put(position, found));
        }
        return new ModelAndView(
                "directory/proposal",
                "view",
                new CardsView(
                        name.length() > 200 ? name.substring(0, 200) : name,
                        text,
                        cards,
                        known,
                        places,
                        people.units(me.id()),
                        usual()));
    }

    @PostMapping("/directory/import/confirm")
    String confirm(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        DirectoryTyped typed = new DirectoryTyped(fields);
        List<ReadCard> cards = CardFile.read(typed.text("text"));
        Set<String> ticked = new HashSet<>(typed.texts("take"));
        Handling handling = typed.handling();
        boolean any = false;
        for (int i = 0; i < cards.size(); i++) {
            if (ticked.contains(String.valueOf(i)) && cards.get(i).canBeTaken()) {
                take(me, typed, cards.get(i), i, handling);
                any = true;
            }
        }
        if (!any) {
            throw Problem.refused("card.nothing-ticked").at("take");
        }
        return "redirect:/directory";
    }

    private void take(
            Person me, DirectoryTyped typed, ReadCard card, int position, Handling handling) {
        PublicPersonId person = people.add(me.id(), typed.unit(), card.confirmed(handling));
        if (!card.function().isEmpty() && !card.institution().isEmpty()) {
            tenures.add(
                    me.id(),
                    typed.unit(),
                    person,
                    TenureContent.of(
                            place(me, typed, card, position, handling),
                            card.function(),
                            Term.since(PartialDate.notAfter(today())),
                            handling.source()));
        }
    }

    /** The institution of that name, or a new one of the kind that was chosen. */
    private InstitutionId place(
            Person me, DirectoryTyped typed, ReadCard card, int position, Handling handling) {
        return same(me, card.institution().in(Language.FR), Wanted.INSTITUTION)
                .map(found -> InstitutionId.parse(found.ref().id()))
                .orElseGet(() ->
                        institutions.add(
                                me.id(),
                                typed.unit(),
                                InstitutionContent.of(
                                        typed.chosen(
                                                InstitutionKind.class,
                                                "kind-" + position,
                                                InstitutionKind.OTHER),
                                        card.institution(),
                                        handling)));
    }

    /** An entry whose name, folded, is the same. */
    private Optional<Found> same(Person me, String name, Wanted wanted) {
        for (Language language : Language.values()) {
            Optional<Found> found =
                    finding.find(me.id(), name, wanted, language, 5).stream()
                            .filter(each ->
                                    Spelling.words(each.name()).equals(Spelling.words(name)))
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private LocalDate usual() {
        return today().plusYears(Handling.USUAL_YEARS);
    }
}
