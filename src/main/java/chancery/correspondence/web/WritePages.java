package chancery.correspondence.web;

import chancery.correspondence.Annex;
import chancery.correspondence.Dispatch;
import chancery.correspondence.Dispatches;
import chancery.correspondence.Standing;
import chancery.correspondence.drafting.Circuit;
import chancery.correspondence.drafting.Drafts;
import chancery.correspondence.exchange.Signing;
import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Writing a dispatch. The page saves itself ({@code static/write.js}); a draft comes into being
 * with the first thing typed, not with a look at an empty page.
 */
@Controller
class WritePages {
    private final Drafts drafts;
    private final Dispatches dispatches;
    private final Circuit circuit;
    private final Signing signing;
    private final Colleagues colleagues;
    private final Restraints restraints;

    WritePages(
            Drafts drafts,
            Dispatches dispatches,
            Circuit circuit,
            Signing signing,
            Colleagues colleagues,
            Restraints restraints) {
        this.drafts = drafts;
        this.dispatches = dispatches;
        this.circuit = circuit;
        this.signing = signing;
        this.colleagues = colleagues;
        this.restraints = restraints;
    }

    /** What the page must know after it has been saved. */
    record Saved(String id, int version) {}

    @GetMapping("/write")
    ModelAndView empty(@AuthenticationPrincipal Person me) {
        return page(me, DraftSheet.empty(me));
    }

    @GetMapping("/write/{id}")
    ModelAndView draft(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        Dispatch draft = dispatches.peek(me.id(), DispatchId.of(id));
        return isBefore(me, draft)
                ? page(me, DraftSheet.of(draft))
                : new ModelAndView("redirect:/dispatch/" + id);
    }

    private ModelAndView page(Person me, DraftSheet sheet) {
        return new ModelAndView("correspondence/write", "sheet", sheet)
                .addObject("names", colleagues.names(me.id()))
                .addObject("restraints", restraints.of(me))
                .addObject("signs", colleagues.signsFor(me.id(), sheet.from()));
    }

    /** Whether the draft lies before this person, to be changed. */
    private boolean isBefore(Person me, Dispatch draft) {
        return switch (draft.standing()) {
            case Standing.Draft _, Standing.Returned _ ->
                    me.id().equals(draft.author())
                            || colleagues.signsFor(me.id(), draft.header().from());
            case Standing.InCircuit circuit -> circuit.waitingFor().equals(me.id());
            case Standing.Approved _ -> colleagues.signsFor(me.id(), draft.header().from());
            case Standing.Signed _, Standing.Arrived _, Standing.Archived _ -> false;
        };
    }

    @PostMapping("/write/save")
    @ResponseBody
    Saved save(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        TypedDraft typed = new TypedDraft(fields);
        DispatchId id = typed.id();
        if (id == null) {
            DispatchId begun = drafts.write(me.id(), typed.content());
            return new Saved(begun.toString(), dispatches.peek(me.id(), begun).version());
        }
        return new Saved(id.toString(), drafts.save(me.id(), id, typed.version(), typed.content()));
    }

    @GetMapping("/write/units")
    ModelAndView units(@AuthenticationPrincipal Person me, @RequestParam String typed) {
        return new ModelAndView(
                "correspondence/offered-units", "units", colleagues.units(me.id(), typed));
    }

    @GetMapping("/write/people")
    ModelAndView people(@AuthenticationPrincipal Person me, @RequestParam String typed) {
        return new ModelAndView(
                "correspondence/offered-people", "people", colleagues.people(me.id(), typed));
    }

    @GetMapping("/write/references")
    ModelAndView references(@AuthenticationPrincipal Person me, @RequestParam String typed) {
        return new ModelAndView(
                "correspondence/offered-references",
                "lines",
                typed.isBlank() ? List.of() : dispatches.citable(me.id(), typed));
    }

    @GetMapping("/write/{id}/annexes")
    ModelAndView annexes(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        return annexes(me.id(), DispatchId.of(id));
    }

    @PostMapping("/write/{id}/annexes")
    ModelAndView attach(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam("file") List<MultipartFile> files)
            throws IOException {
        DispatchId draft = DispatchId.of(id);
        for (MultipartFile file : files) {
            if (file.getSize() > Annex.LARGEST) {
                throw Problem.tooLarge("pages.annex")
                        .at("file")
                        .with("name", name(file))
                        .with("megabytes", Annex.LARGEST / (1024 * 1024));
            }
            String type = file.getContentType();
            drafts.addAnnex(
                    me.id(),
                    draft,
                    name(file),
                    type == null ? "application/octet-stream" : type,
                    file.getBytes());
        }
        return annexes(me.id(), draft);
    }

    @PostMapping("/write/{id}/annexes/{annex}/remove")
    ModelAndView remove(
            @AuthenticationPrincipal Person me, @PathVariable UUID id, @PathVariable UUID annex) {
        drafts.removeAnnex(me.id(), DispatchId.of(id), annex);
        return annexes(me.id(), DispatchId.of(id));
    }

    private ModelAndView annexes(PersonId me, DispatchId id) {
        return new ModelAndView(
                "correspondence/annexes", "sheet", DraftSheet.of(dispatches.peek(me, id)));
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null
                ? ""
                : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    @PostMapping("/write/{id}/discard")
    String discard(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        drafts.discard(me.id(), DispatchId.of(id));
        return "redirect:/";
    }

    @PostMapping("/write/{id}/submit")
    String submit(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> approvers) {
        circuit.submit(me.id(), DispatchId.of(id), approvers.stream().map(PersonId::of).toList());
        return "redirect:/dispatch/" + id;
    }

    @PostMapping("/write/{id}/approve")
    String approve(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String comment) {
        circuit.approve(me.id(), DispatchId.of(id), version, comment);
        return "redirect:/dispatch/" + id;
    }

    @PostMapping("/write/{id}/return")
    String giveBack(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String comment) {
        circuit.giveBack(me.id(), DispatchId.of(id), version, comment);
        return "redirect:/";
    }

    @PostMapping("/write/{id}/delegate")
    String delegate(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<UUID> to,
            @RequestParam(defaultValue = "") String comment) {
        if (to.isEmpty()) {
            throw Problem.refused("pages.nobody").at("to");
        }
        circuit.delegate(me.id(), DispatchId.of(id), version, PersonId.of(to.getFirst()), comment);
        return "redirect:/";
    }

    @PostMapping("/write/{id}/sign")
    String sign(
            @AuthenticationPrincipal Person me, @PathVariable UUID id, @RequestParam int version) {
        signing.sign(me.id(), DispatchId.of(id), version);
        return "redirect:/dispatch/" + id;
    }
}
