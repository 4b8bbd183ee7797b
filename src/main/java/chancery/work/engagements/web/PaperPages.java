package chancery.work.engagements.web;

import chancery.foundation.access.Person;
import chancery.foundation.letters.PrintedTable;
import chancery.foundation.letters.TableDocx;
import chancery.foundation.letters.TablePdf;
import chancery.kernel.UnitCode;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.papers.Brief;
import chancery.work.engagements.papers.Briefs;
import chancery.work.engagements.papers.Papers;
import chancery.work.engagements.papers.ProgrammeCalendar;
import chancery.work.engagements.papers.Reports;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** The programme, the brief and the report of an engagement. */
@Controller
class PaperPages {
    private static final String ONE = "/engagements/{id:[0-9a-f-]{36}}";
    private static final MediaType DOCX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Engagements engagements;
    private final Briefs briefs;
    private final Papers papers;
    private final Reports reports;
    private final InstantSource clock;
    private final ZoneId zone;

    PaperPages(
            Engagements engagements,
            Briefs briefs,
            Papers papers,
            Reports reports,
            InstantSource clock,
            ZoneId zone) {
        this.engagements = engagements;
        this.briefs = briefs;
        this.papers = papers;
        this.reports = reports;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping(ONE + "/programme.docx")
    ResponseEntity<byte[]> programmeDocx(
            @AuthenticationPrincipal Person me, @PathVariable String id) {
        return file("programme.docx", DOCX, TableDocx.of(programme(me, id)));
    }

    @GetMapping(ONE + "/programme.pdf")
    ResponseEntity<byte[]> programmePdf(
            @AuthenticationPrincipal Person me, @PathVariable String id) {
        return file("programme.pdf", MediaType.APPLICATION_PDF, TablePdf.of(programme(me, id)));
    }

    @GetMapping(ONE + "/programme.ics")
    ResponseEntity<byte[]> programmeIcs(
            @AuthenticationPrincipal Person me, @PathVariable String id) {
        return file(
                "programme.ics",
                CALENDAR,
                ProgrammeCalendar.of(engagements.open(me.id(), EngagementId.parse(id)), zone));
    }

    @GetMapping(ONE + "/brief")
    ModelAndView brief(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return new ModelAndView("engagements/brief", "brief", read(me, id))
                .addObject("today", today());
    }

    @GetMapping(ONE + "/brief.docx")
    ResponseEntity<byte[]> briefDocx(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return file("brief.docx", DOCX, TableDocx.of(papers.brief(me, read(me, id), today())));
    }

    @GetMapping(ONE + "/brief.pdf")
    ResponseEntity<byte[]> briefPdf(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return file(
                "brief.pdf",
                MediaType.APPLICATION_PDF,
                TablePdf.of(papers.brief(me, read(me, id), today())));
    }

    /** A draft that the person goes on writing. */
    @PostMapping(ONE + "/report")
    String report(
            @AuthenticationPrincipal Person me, @PathVariable String id, @RequestParam String to) {
        return "redirect:/write/"
                + reports.draft(me, EngagementId.parse(id), UnitCode.of(to)).value();
    }

    private Brief read(Person me, String id) {
        return briefs.of(me.id(), EngagementId.parse(id));
    }

    private PrintedTable programme(Person me, String id) {
        return papers.programme(me, engagements.open(me.id(), EngagementId.parse(id)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
