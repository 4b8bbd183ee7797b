package chancery.door.wiring;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Country;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.work.agenda.Audience;
import chancery.work.agenda.KeptDates;
import chancery.work.agenda.KeptDates.Wanted;
import chancery.work.agenda.KeyDateContent;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.When;
import chancery.work.agreements.Agreement;
import chancery.work.agreements.AgreementChanged;
import chancery.work.agreements.AgreementShelf;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.course.Deadline;
import chancery.work.agreements.procedure.Coming;
import chancery.work.agreements.procedure.Procedure;
import chancery.work.agreements.procedure.Procedures;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts the days that matter for agreements into the agenda, seen by those who see the agreement;
 * rules of their units then propose actions from them. Written in the language of the agreement's
 * keeper.
 *
 * <p>What is due within {@value #DAYS_AHEAD} days is there. When a day no longer matters its key
 * date ends.
 */
@Component
class AgreementDates {
    static final String KIND = "agreement-date";
    private static final int DAYS_AHEAD = 800;
    private static final int LONGEST_TITLE = 300;

    private final AgreementShelf shelf;
    private final Procedures procedures;
    private final KeptDates keptDates;
    private final Words words;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    AgreementDates(
            AgreementShelf shelf,
            Procedures procedures,
            KeptDates keptDates,
            Words words,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.shelf = shelf;
        this.procedures = procedures;
        this.keptDates = keptDates;
        this.words = words;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @EventListener
    void on(AgreementChanged changed) {
        transactions
                .asNode(() -> shelf.shelved(changed.id()))
                .ifPresent(shelved -> bring(List.of(shelved), changed.id() + ":"));
    }

    /** Brings all agreements up to today: soon after the start and a few times a day. */
    @Scheduled(initialDelay = 30, fixedDelay = 6 * 60 * 60, timeUnit = TimeUnit.SECONDS)
    void bringAll() {
        bring(transactions.asNode(() -> shelf.shelved()), "");
    }

    private void bring(List<AgreementShelf.Shelved> all, String prefix) {
        List<Wanted> wanted =
                transactions.asNode(() -> {
                    Map<AgreementKind, Procedure> known = procedures.all();
                    return all.stream().flatMap(each -> wanted(each, known).stream()).toList();
                });
        keptDates.bring(KIND, prefix, wanted, words.text(Language.FR, "agreements.date-ended"));
    }

    private List<Wanted> wanted(
            AgreementShelf.Shelved shelved, Map<AgreementKind, Procedure> known) {
        Agreement agreement = shelved.agreement();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        AgreementKind kind = agreement.record().description().kind();
        return Coming.of(
                        agreement.record(),
                        known.getOrDefault(kind, Procedure.standard(kind)),
                        today,
                        today.plusDays(DAYS_AHEAD))
                .stream()
                .map(deadline ->
                        new Wanted(
                                new Ref(KIND, agreement.id() + ":" + deadline.key()),
                                agreement.unit(),
                                content(agreement, deadline),
                                shelved.readers()))
                .toList();
    }

    private String what(Language language, Deadline deadline) {
        if (deadline.step() != null) {
            return words.text(language, "word.step." + deadline.step());
        }
        return deadline.what().isEmpty()
                ? words.text(language, "word.deadline.kind." + deadline.kind())
                : deadline.what();
    }

    private KeyDateContent content(Agreement agreement, Deadline deadline) {
        String title =
                (what(agreement.language(), deadline)
                                + " – "
                                + agreement.title(agreement.language()))
                        .replaceAll("\\s+", " ");
        Country country =
                agreement.record().description().parties().stream()
                        .filter(party -> !party.ours())
                        .map(Party::country)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new KeyDateContent(
                kind(deadline.kind()),
                title.substring(0, Math.min(LONGEST_TITLE, title.length())).strip(),
                country,
                "",
                When.day(deadline.day()),
                null,
                "",
                "",
                agreement.distribution(),
                Audience.UNIT);
    }

    private static KeyDateKind kind(Deadline.Kind kind) {
        return switch (kind) {
            case NOTICE, RENEWAL_REQUEST, RENEWAL, EXPIRY, END -> KeyDateKind.EXPIRY;
            case NEXT_STEP -> KeyDateKind.REVIEW;
            case ENTRY_INTO_FORCE, OBLIGATION -> KeyDateKind.OTHER;
        };
    }
}
