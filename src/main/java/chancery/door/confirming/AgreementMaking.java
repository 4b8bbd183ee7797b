package chancery.door.confirming;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.AgreementLists;
import chancery.work.agreements.Agreements;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.content.Description;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Source;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.content.StepEntry;
import chancery.work.agreements.content.Titles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters an agreement into the register, or the step of one that is there. */
@Component
class AgreementMaking {
    private final Agreements agreements;
    private final AgreementLists lists;

    AgreementMaking(Agreements agreements, AgreementLists lists) {
        this.agreements = agreements;
        this.lists = lists;
    }

    /** What is told of it: the record, and what to call it. */
    record Made(AgreementId id, String title) {}

    Made make(
            PersonId me,
            Confirmation confirmation,
            Language language,
            ConfirmedAgreement told,
            Source source,
            List<Finding> findings) {
        return switch (told.entry()) {
            case Entry.Known(var id) -> {
                AgreementLine known =
                        lists.lines(me, List.of(id)).stream()
                                .findFirst()
                                .orElseThrow(() -> Problem.absent("agreement.unknown"));
                String title = known.record().description().titles().in(language.code());
                if (isNews(known, told)) {
                    step(me, known.id(), told, source);
                }
                findings.add(Finding.joined(Section.AGREEMENT, title, known.id().ref()));
                yield new Made(known.id(), title);
            }
            case Entry.New _, Entry.None _ -> {
                AgreementId id =
                        agreements.begin(
                                me,
                                confirmation.unit(),
                                confirmation.distribution(),
                                Description.of(
                                        told.kind(),
                                        Titles.of(language.code(), told.title()),
                                        parties(told)));
                step(me, id, told, source);
                findings.add(Finding.made(Section.AGREEMENT, told.title(), id.ref()));
                yield new Made(id, told.title());
            }
        };
    }

    /** A step that the register has on that day is not entered again. */
    private static boolean isNews(AgreementLine known, ConfirmedAgreement told) {
        return known.record().standing().stream()
                .noneMatch(entry -> entry.step() == told.step() && entry.day().equals(told.day()));
    }

    private void step(PersonId me, AgreementId id, ConfirmedAgreement told, Source source) {
        Step step = told.step();
        LocalDate day = told.day();
        if (step == null) {
            return;
        }
        if (day == null) {
            throw Problem.refused("confirm.step-day").at("day");
        }
        agreements.change(
                me,
                id,
                null,
                (writer, _) ->
                        new Change.Enter(
                                new StepEntry(
                                        UUID.randomUUID(),
                                        step,
                                        null,
                                        day,
                                        null,
                                        "",
                                        source,
                                        null,
                                        false,
                                        writer.name(),
                                        writer.at())));
    }

    private static List<Party> parties(ConfirmedAgreement told) {
        List<Party> parties = new ArrayList<>();
        if (!told.ours().isBlank()) {
            parties.add(party(told.ours(), true));
        }
        told.others().stream()
                .filter(name -> !name.isBlank())
                .forEach(name -> parties.add(party(name, false)));
        return parties;
    }

    private static Party party(String name, boolean ours) {
        Country country = country(name);
        return country == null ? Party.named(name, ours) : Party.of(country, ours);
    }

    private static @Nullable Country country(String name) {
        try {
            return Country.typed(name).orElse(null);
        } catch (Problem noCountry) {
            return null;
        }
    }
}
