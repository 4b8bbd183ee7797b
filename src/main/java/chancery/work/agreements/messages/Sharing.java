package chancery.work.agreements.messages;

import chancery.correspondence.drafting.DraftContent;
import chancery.correspondence.drafting.Drafts;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import chancery.work.agreements.Agreement;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.AgreementTexts;
import chancery.work.agreements.Agreements;
import chancery.work.agreements.content.LegalText;
import chancery.work.agreements.procedure.Procedures;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Prepares the dispatches that carry agreements and procedures: ordinary drafts of their person.
 */
@Component("agreementSharing")
public class Sharing {
    private final Agreements agreements;
    private final AgreementTexts texts;
    private final Procedures procedures;
    private final Drafts drafts;
    private final People people;
    private final Units units;
    private final Words words;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    Sharing(
            Agreements agreements,
            AgreementTexts texts,
            Procedures procedures,
            Drafts drafts,
            People people,
            Units units,
            Words words,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.agreements = agreements;
        this.texts = texts;
        this.procedures = procedures;
        this.drafts = drafts;
        this.people = people;
        this.units = units;
        this.words = words;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /** The units to which an agreement may be sent, the ministry's first; none to who may not. */
    public List<UnitCode> recipients(PersonId me, Agreement agreement) {
        if (!agreements.mayWrite(me, agreement)) {
            return List.of();
        }
        return transactions.as(me, units::all).stream()
                .filter(unit -> !unit.code().equals(agreement.unit()) && !unit.archive())
                .sorted(java.util.Comparator.comparing(Unit::kind).thenComparing(Unit::code))
                .map(Unit::code)
                .toList();
    }

    /**
     * A draft with the agreement as it stands and the texts that are here, marked like it.
     *
     * @throws Problem {@code agreement.unknown}, {@code agreement.not-yours}, and what drafting
     *     says
     */
    public DispatchId send(PersonId me, AgreementId id, UnitCode to) {
        Agreement agreement = agreements.open(me, id);
        if (!recipients(me, agreement).contains(to)) {
            throw Problem.forbidden("agreement.not-yours").with("unit", agreement.unit());
        }
        Person author = transactions.as(me, () -> people.get(me));
        Language language = Language.of(author.language()).orElse(Language.FR);
        Map<String, Object> values =
                Map.of("title", agreement.title(language), "version", agreement.version());
        DispatchId draft =
                draft(
                        me,
                        agreement.unit(),
                        List.of(to),
                        agreement.distribution(),
                        words.text(language, "agreements.send.subject", values),
                        words.text(language, "agreements.send.body", values),
                        language);
        AgreementMessage message =
                new AgreementMessage.Told(
                        id.value(),
                        agreement.unit(),
                        agreement.language().code(),
                        agreement.version(),
                        author.name(),
                        agreement.record());
        String name = "agreement-%.8s-v%d.json".formatted(id, agreement.version());
        return attached(
                me,
                draft,
                () -> {
                    drafts.addAnnex(
                            me,
                            draft,
                            name,
                            AgreementAnnex.MEDIA_TYPE,
                            AgreementAnnex.write(message));
                    var here = texts.here(me, id);
                    for (LegalText text : agreement.record().texts()) {
                        if (here.contains(text.sha512())) {
                            drafts.addAnnex(
                                    me,
                                    draft,
                                    text.name(),
                                    text.mediaType(),
                                    texts.content(me, id, text.sha512()).bytes());
                        }
                    }
                });
    }

    /**
     * A draft to all posts with every procedure as it counts.
     *
     * @throws Problem {@code agreement.procedure-not-yours}
     */
    public DispatchId sendProcedures(PersonId me, UnitCode from) {
        if (!procedures.units(me).contains(from)) {
            throw Problem.forbidden("agreement.procedure-not-yours");
        }
        Person author = transactions.as(me, () -> people.get(me));
        Language language = Language.of(author.language()).orElse(Language.FR);
        List<UnitCode> posts =
                transactions.as(me, units::all).stream()
                        .filter(unit -> unit.kind() == Unit.Kind.POST)
                        .map(Unit::code)
                        .toList();
        DispatchId draft =
                draft(
                        me,
                        from,
                        posts,
                        Distribution.UNMARKED,
                        words.text(language, "agreements.procedure.send.subject"),
                        words.text(language, "agreements.procedure.send.body"),
                        language);
        AgreementMessage message =
                new AgreementMessage.Defined(
                        List.copyOf(procedures.all(me).values()), author.name());
        return attached(
                me,
                draft,
                () ->
                        drafts.addAnnex(
                                me,
                                draft,
                                "procedures.json",
                                AgreementAnnex.MEDIA_TYPE,
                                AgreementAnnex.write(message)));
    }

    private DispatchId draft(
            PersonId me,
            UnitCode from,
            List<UnitCode> to,
            Distribution distribution,
            String subject,
            String body,
            Language language) {
        return drafts.write(
                me,
                new DraftContent(
                        from,
                        "",
                        LocalDate.ofInstant(clock.instant(), zone),
                        to,
                        List.of(),
                        Transmission.ENCRYPTED,
                        distribution,
                        Precedence.ROUTINE,
                        List.of(),
                        subject,
                        "<p>" + HtmlUtils.htmlEscape(body) + "</p>",
                        language.code(),
                        null));
    }

    /** When an annex cannot be added there is no draft either. */
    private DispatchId attached(PersonId me, DispatchId draft, Runnable annexes) {
        try {
            annexes.run();
            return draft;
        } catch (RuntimeException e) {
            drafts.discard(me, draft);
            throw e;
        }
    }
}
