package chancery.work.press.communiques.web;

import chancery.foundation.access.Person;
import chancery.foundation.access.Units;
import chancery.foundation.letters.PrintedText;
import chancery.foundation.letters.TextDocx;
import chancery.foundation.letters.TextPdf;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.press.communiques.Communique;
import chancery.work.press.communiques.CommuniqueId;
import chancery.work.press.communiques.CommuniqueState;
import chancery.work.press.communiques.Communiques;
import chancery.work.press.communiques.Wording;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Communiqués on paper, in the language of the text; one that is not released says so. */
@Controller
class CommuniquePapers {
    private static final String TEXT = CommuniquePages.ONE + "/{language:fr|en|es|ar}";
    private static final MediaType DOCX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Communiques communiques;
    private final Units units;
    private final Words words;
    private final Transactions transactions;

    CommuniquePapers(Communiques communiques, Units units, Words words, Transactions transactions) {
        this.communiques = communiques;
        this.units = units;
        this.words = words;
        this.transactions = transactions;
    }

    @GetMapping(TEXT + "/communique.pdf")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String language) {
        return file(
                "communique-" + language + ".pdf",
                MediaType.APPLICATION_PDF,
                TextPdf.of(printed(me, id, language)));
    }

    @GetMapping(TEXT + "/communique.docx")
    ResponseEntity<byte[]> docx(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String language) {
        return file(
                "communique-" + language + ".docx", DOCX, TextDocx.of(printed(me, id, language)));
    }

    private PrintedText printed(Person me, String id, String code) {
        Communique communique = communiques.open(me.id(), CommuniqueId.parse(id));
        Language language =
                Language.of(code).orElseThrow(() -> Problem.absent("communique.language"));
        Wording text =
                communique
                        .content()
                        .in(language)
                        .orElseThrow(() -> Problem.absent("communique.language"));
        return new PrintedText(
                language.code(),
                transactions.as(
                        me.id(),
                        () ->
                                units.find(communique.unit())
                                        .map(unit -> unit.names().in(language.code()))
                                        .orElse(communique.unit().value())),
                text.heading().isEmpty() ? communique.content().title() : text.heading(),
                communique.content().place(),
                communique.content().day(),
                communique.corrects() == null
                        ? List.of()
                        : List.of(words.text(language, "communique.printed.corrects")),
                text.paragraphs(),
                communique.distribution(),
                communique.state() != CommuniqueState.RELEASED);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
