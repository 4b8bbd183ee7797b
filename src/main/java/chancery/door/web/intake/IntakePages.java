package chancery.door.web.intake;

import chancery.correspondence.drafting.DraftContent;
import chancery.correspondence.drafting.Drafts;
import chancery.correspondence.exchange.OutsideLetter;
import chancery.correspondence.exchange.OutsideLetters;
import chancery.door.confirming.proposing.DocumentReading;
import chancery.door.intake.LetterBody;
import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Registering a letter that came on paper or by mail: its header is proposed beside its text, with
 * the words it was read from marked; what a person confirms is entered in their book of arrivals or
 * becomes a draft, with the original attached. Until then the file is in their session alone, one
 * at a time.
 */
@Controller
class IntakePages {
    private final Drafts drafts;
    private final OutsideLetters letters;
    private final Units units;
    private final DocumentReading reading;
    private final Transactions transactions;

    IntakePages(
            Drafts drafts,
            OutsideLetters letters,
            Units units,
            DocumentReading reading,
            Transactions transactions) {
        this.drafts = drafts;
        this.letters = letters;
        this.units = units;
        this.reading = reading;
        this.transactions = transactions;
    }

    @GetMapping("/intake")
    ModelAndView ask() {
        return new ModelAndView("door/intake");
    }

    @PostMapping("/intake")
    String read(
            @AuthenticationPrincipal Person me,
            @RequestParam("file") MultipartFile file,
            HttpSession session)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file.isEmpty()) {
            throw Problem.refused("web.no-file").at("file");
        }
        byte[] bytes = file.getBytes();
        DocumentReading.ReadText text = reading.read(me.id(), name, bytes);
        UUID id = UUID.randomUUID();
        session.setAttribute(
                ReadFile.SESSION,
                new ReadFile(
                        id,
                        name,
                        Objects.requireNonNullElse(
                                file.getContentType(), "application/octet-stream"),
                        bytes,
                        text.read(),
                        text.text()));
        return "redirect:/intake/" + id;
    }

    @GetMapping("/intake/{id}")
    ModelAndView propose(
            @AuthenticationPrincipal Person me, @PathVariable UUID id, HttpSession session) {
        ReadFile file = ReadFile.pending(session, id);
        return new ModelAndView(
                "door/intake-proposal",
                "proposal",
                new IntakeProposal(
                        id,
                        file.read(),
                        MarkedText.of(file.text(), file.read()),
                        codes(me),
                        letters.books(me.id())));
    }

    /** Enters it in the book of arrivals; addressees are kept as the letter names them. */
    @PostMapping("/intake/{id}/register")
    String register(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @ModelAttribute ConfirmedLetter letter,
            HttpSession session) {
        ReadFile file = ReadFile.pending(session, id);
        DispatchId registered =
                letters.register(
                        me.id(),
                        UnitCode.of(Objects.requireNonNullElse(letter.book(), "")),
                        new OutsideLetter(
                                letter.sender(),
                                letter.place(),
                                letter.dated(),
                                letter.number(),
                                letter.actionNames(),
                                letter.informationNames(),
                                letter.transmission(),
                                Distribution.of(letter.label()),
                                letter.precedence(),
                                letter.cited(),
                                letter.subject(),
                                LetterBody.html(file.read(), file.text()),
                                Objects.requireNonNullElse(file.read().language(), ""),
                                letter.due()),
                        file.name(),
                        file.mediaType(),
                        file.bytes());
        session.removeAttribute(ReadFile.SESSION);
        return "redirect:/dispatch/" + registered;
    }

    /**
     * Makes a draft of it.
     *
     * @throws Problem {@code intake.unknown-units} when an addressee is no unit of the service
     */
    @PostMapping("/intake/{id}/draft")
    String draft(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @ModelAttribute ConfirmedLetter letter,
            HttpSession session) {
        ReadFile file = ReadFile.pending(session, id);
        Set<String> known = codes(me);
        DispatchId draft =
                drafts.write(
                        me.id(),
                        new DraftContent(
                                null,
                                letter.place().strip(),
                                letter.dated(),
                                addressees(letter.actionNames(), known, "action"),
                                addressees(letter.informationNames(), known, "information"),
                                letter.transmission(),
                                Distribution.of(letter.label()),
                                letter.precedence(),
                                letter.cited(),
                                letter.subject().strip(),
                                LetterBody.html(file.read(), file.text()),
                                Objects.requireNonNullElse(file.read().language(), ""),
                                letter.due()));
        drafts.addAnnex(me.id(), draft, file.name(), file.mediaType(), file.bytes());
        session.removeAttribute(ReadFile.SESSION);
        return "redirect:/write/" + draft;
    }

    private static List<UnitCode> addressees(List<String> names, Set<String> known, String field) {
        List<String> unknown = names.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw Problem.refused("intake.unknown-units")
                    .at(field)
                    .with("names", String.join(", ", unknown));
        }
        return names.stream().map(UnitCode::of).toList();
    }

    private Set<String> codes(Person me) {
        return transactions.as(me.id(), units::all).stream()
                .map(Unit::code)
                .map(UnitCode::value)
                .collect(Collectors.toSet());
    }
}
