package chancery.door.web.intake;

import chancery.door.confirming.Confirmation;
import chancery.door.confirming.Confirming;
import chancery.door.confirming.Documents;
import chancery.door.confirming.Received;
import chancery.door.confirming.proposing.Corrections;
import chancery.door.confirming.proposing.Proposal;
import chancery.door.confirming.proposing.Proposing;
import chancery.door.intake.ReadDocument;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Engagements;
import chancery.work.planning.CitableActions;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Confirming what a document tells: each thing with the words it came from, to be ticked and
 * corrected; one press makes the records of what is ticked.
 */
@Controller
class ConfirmPages {
    private final Confirming confirming;
    private final Proposing proposing;
    private final Documents documents;
    private final Engagements engagements;
    private final CitableActions actions;
    private final People people;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    ConfirmPages(
            Confirming confirming,
            Proposing proposing,
            Documents documents,
            Engagements engagements,
            CitableActions actions,
            People people,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.confirming = confirming;
        this.proposing = proposing;
        this.documents = documents;
        this.engagements = engagements;
        this.actions = actions;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/intake/{id}/confirm")
    ModelAndView propose(
            @AuthenticationPrincipal Person me, @PathVariable UUID id, HttpSession session) {
        if (!documents.see(me.id(), List.of(id)).isEmpty()) {
            return new ModelAndView("redirect:/intake/documents/" + id);
        }
        ReadFile file = ReadFile.pending(session, id);
        List<UnitCode> units = engagements.units(me.id());
        int year = LocalDate.ofInstant(clock.instant(), zone).getYear();
        return new ModelAndView(
                "intake/confirm",
                "view",
                new ConfirmView(
                        id,
                        file.name(),
                        proposal(me, file),
                        units,
                        staff(me),
                        units.stream()
                                .flatMap(unit -> actions.of(me.id(), unit, year).stream())
                                .toList(),
                        Objects.requireNonNullElse(
                                file.read().dispatch().distribution(), Label.UNMARKED),
                        documents.same(me.id(), file.bytes())));
    }

    /**
     * Makes the records; what was confirmed once is not made again.
     *
     * @throws Problem as {@link Confirming#confirm} and {@link TypedConfirmation#confirmation}
     */
    @PostMapping("/intake/{id}/confirm")
    String confirm(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            HttpSession session) {
        ReadFile file = ReadFile.pending(session, id);
        ReadDocument read = file.read();
        Proposal proposal = proposal(me, file);
        Confirmation confirmation = new TypedConfirmation(fields, proposal).confirmation();
        confirming.confirm(
                me,
                new Received(
                        id,
                        file.name(),
                        file.mediaType(),
                        file.bytes(),
                        read.kind(),
                        read.language(),
                        read.dispatch().date()),
                confirmation,
                new Corrections(proposing.unlearned(me, read, file.text()), proposal)
                        .in(confirmation));
        return "redirect:/intake/documents/" + id;
    }

    private Proposal proposal(Person me, ReadFile file) {
        return proposing.propose(me, file.read(), file.text());
    }

    private List<Person> staff(Person me) {
        return transactions.as(me.id(), people::all).stream()
                .filter(person -> person.active() && !person.workingUnits().isEmpty())
                .toList();
    }
}
