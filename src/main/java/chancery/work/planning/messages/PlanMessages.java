package chancery.work.planning.messages;

import chancery.correspondence.annexes.AnnexKind;
import chancery.correspondence.annexes.Outcome;
import chancery.correspondence.annexes.RegisteredAnnex;
import chancery.correspondence.annexes.Subject;
import chancery.work.planning.PlanShelf;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The annexes about plans and performance contracts. */
@Component
class PlanMessages implements AnnexKind<PlanMessage> {
    private final Consequences consequences;
    private final PlanShelf shelf;
    private final ApplicationEventPublisher events;

    PlanMessages(Consequences consequences, PlanShelf shelf, ApplicationEventPublisher events) {
        this.consequences = consequences;
        this.shelf = shelf;
        this.events = events;
    }

    @Override
    public String mediaType() {
        return PlanAnnex.MEDIA_TYPE;
    }

    @Override
    public PlanMessage read(byte[] bytes) {
        return PlanAnnex.read(bytes);
    }

    @Override
    public Subject subject(PlanMessage message) {
        return message.subject();
    }

    @Override
    public Outcome follow(PlanMessage message, RegisteredAnnex annex) {
        Outcome outcome = consequences.of(message, annex);
        if (outcome instanceof Outcome.Taken) {
            consequences.share(message, annex);
            events.publishEvent(new MessageTaken(message, annex));
        }
        return outcome;
    }

    /** Frees plans whose dispatch was signed without them. */
    @Override
    public void lookedThrough() {
        shelf.release();
    }
}
