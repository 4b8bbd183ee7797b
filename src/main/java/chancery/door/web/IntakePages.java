package chancery.door.web;

import chancery.correspondence.Reference;
import chancery.correspondence.drafting.DraftContent;
import chancery.correspondence.drafting.Drafts;
import chancery.door.intake.LetterReading;
import chancery.door.intake.ReadDocument;
import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.documents.ExtractedText;
import chancery.foundation.documents.TextExtraction;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Registering a letter that came as a file: its header is proposed beside its text, with the words
 * it was read from marked; what a person confirms becomes a draft. Nothing is kept before that.
 */
@Controller
class IntakePages {
    private final TextExtraction extraction = new TextExtraction();
    private final LetterReading reading = new LetterReading();
    private final Drafts drafts;
    private final Units units;
    private final Transactions transactions;

    IntakePages(Drafts drafts, Units units, Transactions transactions) {
        this.drafts = drafts;
        this.units = units;
        this.transactions = transactions;
    }

    @GetMapping("/intake")
    ModelAndView ask() {
        return new ModelAndView("door/intake");
    }

    @PostMapping("/intake")
    ModelAndView read(@AuthenticationPrincipal Person me, @RequestParam("file") MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (file.isEmpty()) {
            throw Problem.refused("web.no-file").at("file");
        }
        ExtractedText text = extraction.extract(name, file.getBytes());
        ReadDocument read = reading.read(text, name);
        return new ModelAndView(
                "door/intake-proposal",
                "proposal",
                new IntakeProposal(read, MarkedText.of(text.text(), read.spans()), text.text()));
    }

    /**
     * Makes a draft of what was confirmed. Addressees that are no units of the service are left
     * out: the Write page asks for them.
     */
    @PostMapping("/intake/draft")
    String confirm(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dated,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String information,
            @RequestParam Transmission transmission,
            @RequestParam Label label,
            @RequestParam Precedence precedence,
            @RequestParam(defaultValue = "") String references,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate due,
            @RequestParam(defaultValue = "") String language,
            @RequestParam String text) {
        Set<String> known =
                transactions.as(me.id(), units::all).stream()
                        .map(Unit::code)
                        .map(UnitCode::value)
                        .collect(Collectors.toCollection(HashSet::new));
        List<UnitCode> act = named(action, known);
        List<UnitCode> told =
                named(information, known).stream().filter(unit -> !act.contains(unit)).toList();
        return "redirect:/write/"
                + drafts.write(
                        me.id(),
                        new DraftContent(
                                null,
                                place.strip(),
                                dated,
                                act,
                                told,
                                transmission,
                                Distribution.of(label),
                                precedence,
                                lines(references)
                                        .map(line -> new Reference(line, null, null, null, null))
                                        .toList(),
                                subject.strip(),
                                text,
                                language,
                                due));
    }

    private static List<UnitCode> named(String typed, Set<String> known) {
        return Arrays.stream(typed.split("[,;\\n]"))
                .map(String::strip)
                .filter(known::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .map(UnitCode::of)
                .toList();
    }

    private static java.util.stream.Stream<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
