package chancery.work.press.communiques.messages;

import chancery.correspondence.drafting.DraftContent;
import chancery.correspondence.drafting.Drafts;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.DispatchId;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import chancery.work.press.communiques.Communique;
import chancery.work.press.communiques.CommuniqueId;
import chancery.work.press.communiques.Communiques;
import chancery.work.press.communiques.Wording;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Drafts the dispatch that tells another unit of a communiqué, with the communiqué as its annex.
 */
@Component("communiqueTelling")
public class Telling {
    private final Communiques communiques;
    private final Drafts drafts;
    private final Words words;
    private final InstantSource clock;
    private final ZoneId zone;

    Telling(Communiques communiques, Drafts drafts, Words words, InstantSource clock, ZoneId zone) {
        this.communiques = communiques;
        this.drafts = drafts;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * An ordinary draft of the person, marked like the communiqué. Its body has the text in the
     * person's language, or else the first; when the annex cannot be attached there is no draft
     * either.
     *
     * @throws Problem {@code communique.unknown}, {@code communique.elsewhere}, {@code
     *     communique.unit}
     */
    public DispatchId draft(Person me, CommuniqueId id, UnitCode to) {
        Communique communique = communiques.open(me.id(), id);
        if (!communique.here()) {
            throw Problem.conflict("communique.elsewhere");
        }
        if (!communiques.units(me.id()).contains(communique.unit())) {
            throw Problem.forbidden("communique.unit").with("unit", communique.unit());
        }
        Language language = Language.of(me.language()).orElse(Language.FR);
        Map<String, Object> values = Map.of("title", communique.content().title());
        String said = "communique.letter." + communique.state().name();
        DispatchId draft =
                drafts.write(
                        me.id(),
                        new DraftContent(
                                communique.unit(),
                                "",
                                LocalDate.ofInstant(clock.instant(), zone),
                                List.of(to),
                                List.of(),
                                Transmission.ENCRYPTED,
                                communique.distribution(),
                                Precedence.ROUTINE,
                                List.of(),
                                words.text(language, "communique.letter.subject", values),
                                paragraph(words.text(language, said, values))
                                        + quoted(communique.content().nearest(language)),
                                language.code(),
                                null));
        try {
            drafts.addAnnex(
                    me.id(),
                    draft,
                    "communique.json",
                    CommuniqueAnnex.MEDIA_TYPE,
                    CommuniqueAnnex.write(CommuniqueMessage.of(communique)));
            return draft;
        } catch (RuntimeException e) {
            drafts.discard(me.id(), draft);
            throw e;
        }
    }

    private static String quoted(Wording text) {
        String heading =
                text.heading().isEmpty()
                        ? ""
                        : "<p><strong>" + escaped(text.heading()) + "</strong></p>";
        return heading
                + text.paragraphs().stream().map(Telling::paragraph).collect(Collectors.joining());
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
