package chancery.work.planning.synthesis;

import chancery.correspondence.Dispatch;
import chancery.correspondence.DispatchKind;
import chancery.correspondence.Header;
import chancery.correspondence.Letters;
import chancery.correspondence.Standing;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.Transmission;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.posts.PostProfiles;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A synthesis as the letter that it will be, before there is a dispatch. */
@Component
public class SynthesisLetters {
    private final Syntheses syntheses;
    private final Plans plans;
    private final Letters letters;
    private final PostProfiles profiles;
    private final Transactions transactions;
    private final Words words;
    private final InstantSource clock;
    private final ZoneId zone;

    SynthesisLetters(
            Syntheses syntheses,
            Plans plans,
            Letters letters,
            PostProfiles profiles,
            Transactions transactions,
            Words words,
            InstantSource clock,
            ZoneId zone) {
        this.syntheses = syntheses;
        this.plans = plans;
        this.letters = letters;
        this.profiles = profiles;
        this.transactions = transactions;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * PDF/A-2b.
     *
     * @throws Problem {@code plan.unknown}, {@code synthesis.none} before it was drafted
     */
    public byte[] pdf(PersonId me, PlanId id) {
        Dispatch letter = letter(me, id);
        return letters.pdf(letter, letter.header().language());
    }

    /**
     * Office Open XML.
     *
     * @throws Problem as {@link #pdf}
     */
    public byte[] docx(PersonId me, PlanId id) {
        Dispatch letter = letter(me, id);
        return letters.docx(letter, letter.header().language());
    }

    /**
     * As a part of a page.
     *
     * @throws Problem as {@link #pdf}
     */
    public String html(PersonId me, PlanId id) {
        Dispatch letter = letter(me, id);
        return letters.html(letter, letter.header().language());
    }

    /** Its subject, in its language. */
    String subject(Plan plan, Language language) {
        return words.text(
                language, "account.subject.year", Map.of("year", String.valueOf(plan.year())));
    }

    /** Its body, in the small HTML of dispatches. */
    String body(List<SynthesisParagraph> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> AccountText.html(paragraph.heading(), paragraph.text()))
                .collect(Collectors.joining());
    }

    private Dispatch letter(PersonId me, PlanId id) {
        Plan plan = plans.open(me, id);
        List<SynthesisParagraph> paragraphs = syntheses.of(me, id);
        if (paragraphs.isEmpty()) {
            throw Problem.conflict("synthesis.none");
        }
        Language language = syntheses.language(me, id);
        Header header =
                new Header(
                        DispatchKind.DISPATCH,
                        null,
                        plan.unit(),
                        "",
                        transactions.as(me, () -> profiles.dateline(plan.unit(), language)),
                        LocalDate.ofInstant(clock.instant(), zone),
                        "",
                        List.of(plan.superior()),
                        List.of(),
                        List.of(),
                        List.of(),
                        Transmission.ENCRYPTED,
                        plan.distribution(),
                        Precedence.ROUTINE,
                        List.of(),
                        subject(plan, language),
                        language.code(),
                        null);
        return new Dispatch(
                DispatchId.of(new UUID(0, 0)),
                new Standing.Draft(),
                header,
                body(paragraphs),
                List.of(),
                me,
                "",
                0,
                0,
                List.of(),
                List.of(),
                List.of());
    }
}
