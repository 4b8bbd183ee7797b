package chancery.work.press.web;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.press.coverage.Clip;
import chancery.work.press.coverage.Clips;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.Coverages;
import chancery.work.press.coverage.Subjects;
import chancery.work.press.entry.Proposal;
import chancery.work.press.entry.QuickEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** The quick entry: what it proposes, what it keeps; scans and recordings; what fields offer. */
@Controller("pressEntryPages")
class EntryPages {
    private static final int LEAST = 2;
    private static final String ONE = "/coverage/{id:[0-9a-f-]{36}}";

    private final QuickEntry quick;
    private final EnteredCoverage entered;
    private final Coverages coverages;
    private final Clips clips;
    private final Subjects subjects;
    private final Words words;

    EntryPages(
            QuickEntry quick,
            EnteredCoverage entered,
            Coverages coverages,
            Clips clips,
            Subjects subjects,
            Words words) {
        this.quick = quick;
        this.entered = entered;
        this.coverages = coverages;
        this.clips = clips;
        this.subjects = subjects;
        this.words = words;
    }

    /** What the fields below would hold, and a word to whoever pasted it. */
    record Proposed(String outlet, String headline, String day, String kind, String told) {}

    @PostMapping("/coverage/propose")
    @ResponseBody
    Proposed propose(@AuthenticationPrincipal Person me, @RequestParam String pasted) {
        Proposal proposal = quick.propose(me.id(), pasted);
        return new Proposed(
                proposal.outletName(),
                proposal.headline(),
                proposal.day().toString(),
                proposal.kind().name(),
                told(me, proposal));
    }

    @PostMapping("/coverage")
    String enter(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile clip) {
        TypedPress typed = new TypedPress(fields);
        boolean dropped = clip != null && !clip.isEmpty();
        if (!typed.has("pasted") && !typed.has("headline") && !dropped) {
            throw Problem.refused("coverage.nothing").at("pasted");
        }
        String name = dropped && clip != null ? String.valueOf(clip.getOriginalFilename()) : "";
        byte[] bytes = dropped && clip != null ? bytes(clip) : new byte[0];
        if (dropped) {
            Clips.mustBeKept(name, bytes);
        }
        UnitCode unit = typed.unit();
        CoverageId id =
                coverages.add(
                        me.id(),
                        unit,
                        typed.distribution(),
                        entered.fresh(
                                me,
                                quick.propose(me.id(), typed.text("pasted")),
                                typed,
                                name.replaceFirst("\\.[^.]*$", "")));
        if (dropped) {
            clips.keep(me.id(), id, name, bytes);
        }
        return "redirect:/coverage?entered=" + id;
    }

    @PostMapping(ONE + "/clips")
    String keep(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam("clip") MultipartFile clip) {
        clips.keep(
                me.id(),
                CoverageId.parse(id),
                String.valueOf(clip.getOriginalFilename()),
                bytes(clip));
        return "redirect:/coverage/" + id + "#clips";
    }

    /** Shown in the page when it is a picture, otherwise to be saved. */
    @GetMapping(ONE + "/clips/{sha512}")
    ResponseEntity<byte[]> show(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String sha512) {
        Clip.Content content = clips.content(me.id(), CoverageId.parse(id), sha512);
        ContentDisposition disposition =
                (content.clip().isPicture()
                                ? ContentDisposition.inline()
                                : ContentDisposition.attachment())
                        .filename(content.clip().name(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.clip().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content.bytes());
    }

    @GetMapping("/coverage/offer/about")
    ModelAndView about(
            @AuthenticationPrincipal Person me, @RequestParam(defaultValue = "") String typed) {
        String wanted = typed.strip();
        return offered(
                wanted.length() < LEAST
                        ? List.of()
                        : subjects.find(
                                me.id(), wanted, Language.of(me.language()).orElse(Language.FR)));
    }

    @GetMapping("/coverage/offer/actions")
    ModelAndView actions(
            @AuthenticationPrincipal Person me, @RequestParam(defaultValue = "") String typed) {
        return offered(subjects.actions(me.id(), typed.strip()));
    }

    private String told(Person me, Proposal proposal) {
        Language language = Language.of(me.language()).orElse(Language.FR);
        if (!proposal.known().isEmpty()) {
            return words.text(
                    language,
                    "coverage.known",
                    Map.of("headline", proposal.known().getFirst().headline()));
        }
        if (proposal.outlet() != null) {
            return words.text(
                    language, "coverage.recognised", Map.of("outlet", proposal.outletName()));
        }
        return proposal.outletName().isEmpty()
                ? words.text(language, "coverage.name-outlet")
                : words.text(
                        language, "coverage.new-outlet", Map.of("outlet", proposal.outletName()));
    }

    private static ModelAndView offered(List<Subjects.Subject> things) {
        return new ModelAndView("press/offered", "things", things);
    }

    private static byte[] bytes(MultipartFile clip) {
        if (clip.getSize() > Clip.LARGEST) {
            throw Problem.tooLarge("clip.large")
                    .at("clip")
                    .with("name", String.valueOf(clip.getOriginalFilename()))
                    .with("most", Clip.LARGEST >> 20);
        }
        try {
            return clip.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
