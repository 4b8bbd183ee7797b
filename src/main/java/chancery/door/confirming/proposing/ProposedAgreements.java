package chancery.door.confirming.proposing;

import chancery.door.confirming.ConfirmedAgreement;
import chancery.door.confirming.DirectoryMatches;
import chancery.door.confirming.Entry;
import chancery.door.intake.ReadDocument;
import chancery.door.intake.gazetteer.Countries;
import chancery.door.intake.gazetteer.Names;
import chancery.door.intake.mentions.CitedDocument;
import chancery.door.intake.text.Span;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.work.agreements.AgreementFilter;
import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.AgreementLists;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The agreements that a document speaks of. One to which something happened is taken; one that is
 * only named is left unless somebody ticks it.
 */
final class ProposedAgreements {
    private static final int MOST = 40;
    private static final List<String> LANGUAGES =
            Arrays.stream(Language.values()).map(Language::code).toList();

    private final PersonId me;
    private final AgreementLists agreements;
    private final Language language;

    ProposedAgreements(PersonId me, AgreementLists agreements, Language language) {
        this.me = me;
        this.agreements = agreements;
        this.language = language;
    }

    /**
     * @param with the other side's country; none when it is not known
     */
    List<Proposed<ConfirmedAgreement>> of(ReadDocument read, String text, @Nullable Country with) {
        List<AgreementLine> known =
                agreements
                        .all(me, with == null ? AgreementFilter.ALL : AgreementFilter.with(with))
                        .stream()
                        .limit(MOST)
                        .toList();
        List<Proposed<ConfirmedAgreement>> proposed = new ArrayList<>();
        for (CitedDocument document : read.documents()) {
            Optional<AgreementKind> kind = AgreementCues.kind(document.text());
            if (kind.isPresent()) {
                String key = "agreements-" + proposed.size();
                proposed.add(proposed(key, document, kind.get(), read, text, with, known));
            }
        }
        return proposed;
    }

    private Proposed<ConfirmedAgreement> proposed(
            String key,
            CitedDocument document,
            AgreementKind kind,
            ReadDocument read,
            String text,
            @Nullable Country with,
            List<AgreementLine> known) {
        Span sentence = Sentences.around(text, document.span());
        Step step = AgreementCues.step(sentence.in(text), document.text()).orElse(null);
        LocalDate day =
                step == null
                        ? null
                        : Nearest.day(read, sentence, document.span())
                                .orElse(read.dispatch().date());
        return new Proposed<>(
                key,
                new ConfirmedAgreement(
                        key,
                        entry(document.text(), known),
                        kind,
                        Indexed.capital(document.text()),
                        ours(),
                        with == null ? List.of() : List.of(with.name(language.locale())),
                        step,
                        day,
                        null),
                step != null,
                Quote.of(text, document.span()),
                known.stream()
                        .filter(AgreementLine::here)
                        .map(each -> new Proposed.Choice(each.id().toString(), title(each)))
                        .toList());
    }

    private Entry entry(String called, List<AgreementLine> known) {
        return known.stream()
                .filter(AgreementLine::here)
                .filter(each ->
                        LANGUAGES.stream()
                                .anyMatch(in ->
                                        DirectoryMatches.isSameName(
                                                each.record().description().titles().own(in),
                                                called)))
                .findFirst()
                .<Entry>map(each -> new Entry.Known(each.id().value()))
                .orElse(Entry.NEW);
    }

    private String title(AgreementLine line) {
        return line.record().description().titles().in(language.code());
    }

    /** Our own country as the reader's language calls it. */
    private String ours() {
        return Names.shipped()
                .ownCountry()
                .map(code -> Countries.STANDARD.name(code, language.code()))
                .orElse("");
    }
}
