package chancery.correspondence.web;

import chancery.correspondence.Annex;
import chancery.correspondence.Companions;
import chancery.correspondence.Dispatch;
import chancery.correspondence.DispatchKind;
import chancery.correspondence.DispatchLine;
import chancery.correspondence.Dispatches;
import chancery.correspondence.Letters;
import chancery.correspondence.drafting.FollowUps;
import chancery.correspondence.exchange.Attributions;
import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One dispatch: the letter, its trail, its thread, and what its reader may do about it. */
@Controller
class DispatchPages {
    private final Dispatches dispatches;
    private final FollowUps followUps;
    private final Attributions attributions;
    private final Colleagues colleagues;
    private final Letters letters;
    private final Restraints restraints;
    private final ObjectProvider<Companions> companions;

    DispatchPages(
            Dispatches dispatches,
            FollowUps followUps,
            Attributions attributions,
            Colleagues colleagues,
            Letters letters,
            Restraints restraints,
            ObjectProvider<Companions> companions) {
        this.dispatches = dispatches;
        this.followUps = followUps;
        this.attributions = attributions;
        this.colleagues = colleagues;
        this.letters = letters;
        this.restraints = restraints;
        this.companions = companions;
    }

    @GetMapping("/dispatch/{id}")
    ModelAndView show(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        Dispatch dispatch = opened(me.id(), DispatchId.of(id));
        List<DispatchLine> thread =
                dispatch.standing().isDraft()
                        ? List.of()
                        : dispatches.thread(me.id(), dispatch.id());
        return new ModelAndView(
                "correspondence/dispatch",
                "view",
                new DispatchView(
                        dispatch,
                        letters.html(dispatch, me.language()),
                        me,
                        colleagues.signsFor(me.id(), dispatch.header().from()),
                        thread,
                        companions
                                .orderedStream()
                                .flatMap(each -> each.of(me.id(), dispatch.id()).stream())
                                .toList(),
                        restraints.of(me),
                        colleagues.names(me.id()),
                        colleagues.unitsHere(me),
                        colleagues.people(me.id(), "")));
    }

    /** A draft without a trace, a registered dispatch with one. */
    private Dispatch opened(PersonId me, DispatchId id) {
        try {
            return dispatches.peek(me, id);
        } catch (Problem problem) {
            if (problem.code().equals("dispatch.not-draft")) {
                return dispatches.open(me, id);
            }
            throw problem;
        }
    }

    /** The letter to keep or to print elsewhere; as much a reading as the page. */
    @GetMapping("/dispatch/{id}/letter.pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        Dispatch dispatch = opened(me.id(), DispatchId.of(id));
        return download(letters.pdf(dispatch, me.language()), name(dispatch) + ".pdf");
    }

    @GetMapping("/dispatch/{id}/letter.docx")
    ResponseEntity<byte[]> docx(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        Dispatch dispatch = opened(me.id(), DispatchId.of(id));
        return download(letters.docx(dispatch, me.language()), name(dispatch) + ".docx");
    }

    private static String name(Dispatch dispatch) {
        String from = Objects.toString(dispatch.header().from(), "");
        String name = (from + " " + dispatch.number()).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return name.replaceAll("^-|-$", "");
    }

    /** Always as a file to save: what came from elsewhere is not run in our pages. */
    @GetMapping("/annex/{id}")
    ResponseEntity<byte[]> annex(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        Annex.Content content = dispatches.annex(me.id(), id);
        return download(content.bytes(), content.annex().name());
    }

    private static ResponseEntity<byte[]> download(byte[] bytes, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    @PostMapping("/dispatch/{id}/answer")
    String answer(
            @AuthenticationPrincipal Person me, @PathVariable UUID id, @RequestParam String unit) {
        return "redirect:/write/" + followUps.answer(me.id(), DispatchId.of(id), UnitCode.of(unit));
    }

    @PostMapping("/dispatch/{id}/bind")
    String bind(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam DispatchKind kind) {
        return "redirect:/write/" + followUps.bound(me.id(), DispatchId.of(id), kind);
    }

    @PostMapping("/dispatch/{id}/attribute")
    String attribute(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam String book,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate due) {
        if (to.isEmpty()) {
            throw Problem.refused("pages.nobody").at("to");
        }
        boolean person = to.startsWith("person:");
        attributions.attribute(
                me.id(),
                DispatchId.of(id),
                UnitCode.of(book),
                person ? null : UnitCode.of(to.substring("unit:".length())),
                person ? PersonId.of(UUID.fromString(to.substring("person:".length()))) : null,
                due);
        return "redirect:/dispatch/" + id;
    }

    @PostMapping("/dispatch/{id}/file")
    String file(
            @AuthenticationPrincipal Person me, @PathVariable UUID id, @RequestParam String book) {
        attributions.file(me.id(), DispatchId.of(id), UnitCode.of(book));
        return "redirect:/dispatch/" + id;
    }

    @PostMapping("/dispatch/{id}/grant")
    String grant(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String reason) {
        attributions.grant(me.id(), DispatchId.of(id), PersonId.of(person), reason);
        return "redirect:/dispatch/" + id;
    }
}
