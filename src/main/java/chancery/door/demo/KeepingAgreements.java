package chancery.door.demo;

import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Ref;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.Agreements;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.content.Fulfilment;
import chancery.work.agreements.content.Obligation;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Source;
import chancery.work.agreements.content.StepEntry;
import chancery.work.agreements.messages.Sharing;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Enters the agreements of a post with their steps and obligations, and sends them on. */
@Component
@ConditionalOnProperty("chancery.demo.accounts")
class KeepingAgreements {
    private final DemoDesk desk;
    private final Agreements agreements;
    private final Sharing sharing;

    KeepingAgreements(DemoDesk desk, Agreements agreements, Sharing sharing) {
        this.desk = desk;
        this.agreements = agreements;
        this.sharing = sharing;
    }

    void live(RelationsYear.Acting acting, DemoAgreement story) {
        Party own = Party.named(acting.story().own().in(acting.author().language()), true);
        Party other = Party.of(acting.story().host(), false);
        AgreementId id =
                agreements.begin(
                        acting.me(),
                        acting.story().unit(),
                        Distribution.of(Label.RESTRICTED),
                        story.description(own, other));
        acting.remember(story.key(), id.ref());
        for (DemoAgreement.Entered step : story.steps()) {
            if (acting.isOver(step.day(acting.scope()))) {
                enter(acting, id, step);
            }
        }
        story.obligations().forEach(owed -> owe(acting, id, owed));
        if (story.told()) {
            desk.sign(
                    acting.head(),
                    sharing.send(acting.me(), id, acting.story().ministry()),
                    id.value());
        }
    }

    private void enter(RelationsYear.Acting acting, AgreementId id, DemoAgreement.Entered step) {
        Ref where = step.engagement() == null ? null : acting.made().get(step.engagement());
        agreements.change(
                acting.me(),
                id,
                null,
                (writer, _) ->
                        new Change.Enter(
                                new StepEntry(
                                        UUID.randomUUID(),
                                        step.step(),
                                        null,
                                        step.day(acting.scope()),
                                        null,
                                        "",
                                        new Source(
                                                Objects.requireNonNullElse(step.source(), ""),
                                                where),
                                        null,
                                        false,
                                        writer.name(),
                                        writer.at())));
    }

    private void owe(RelationsYear.Acting acting, AgreementId id, DemoAgreement.Owed owed) {
        Obligation obligation =
                new Obligation(
                        UUID.randomUUID(),
                        owed.text(),
                        null,
                        owed.responsible(),
                        null,
                        owed.first(acting.scope()),
                        owed.every(),
                        null);
        agreements.change(acting.me(), id, null, (_, _) -> new Change.Owe(obligation));
        List<LocalDate> days = obligation.dueUpTo(acting.today());
        for (LocalDate due : days.subList(0, Math.min(owed.done(), days.size()))) {
            agreements.change(
                    acting.me(),
                    id,
                    null,
                    (writer, _) ->
                            new Change.Fulfil(
                                    new Fulfilment(
                                            UUID.randomUUID(),
                                            obligation.id(),
                                            due,
                                            due,
                                            "",
                                            List.of(),
                                            writer.name(),
                                            writer.at())));
        }
    }
}
