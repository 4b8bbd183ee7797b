package chancery.work.engagements.messages;

import chancery.correspondence.annexes.AnnexKind;
import chancery.correspondence.annexes.Outcome;
import chancery.correspondence.annexes.RegisteredAnnex;
import chancery.correspondence.annexes.Subject;
import chancery.kernel.Problem;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementShelf;
import chancery.work.engagements.commitments.CommitmentShelf;
import chancery.work.engagements.pictures.PictureShelf;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The annexes about engagements. Where such a dispatch was signed, it is noted as having told the
 * engagement; where it arrives, the engagement, its promises and its photographs are kept under its
 * label and for its readers, and nobody changes them there.
 */
@Component
class EngagementMessages implements AnnexKind<EngagementMessage> {
    private final EngagementShelf engagements;
    private final CommitmentShelf commitments;
    private final PictureShelf pictures;

    EngagementMessages(
            EngagementShelf engagements, CommitmentShelf commitments, PictureShelf pictures) {
        this.engagements = engagements;
        this.commitments = commitments;
        this.pictures = pictures;
    }

    @Override
    public String mediaType() {
        return EngagementAnnex.MEDIA_TYPE;
    }

    @Override
    public EngagementMessage read(byte[] bytes) {
        return EngagementAnnex.read(bytes);
    }

    @Override
    public Subject subject(EngagementMessage message) {
        return new Subject(message.engagement().value(), "ENGAGEMENT");
    }

    @Override
    public Outcome follow(EngagementMessage message, RegisteredAnnex annex) {
        if (!message.unit().equals(annex.from())) {
            throw Problem.refused("engagement-message.unit")
                    .with("from", annex.from())
                    .with("unit", message.unit());
        }
        Optional<Engagement> held = engagements.hold(message.engagement());
        if (held.isPresent() && !message.unit().equals(held.get().unit())) {
            throw Problem.refused("engagement-message.other-unit");
        }
        return switch (annex.origin()) {
            case HERE -> signed(message, annex, held);
            case ARRIVED -> arrived(message, annex, held);
        };
    }

    private Outcome signed(
            EngagementMessage message, RegisteredAnnex annex, Optional<Engagement> held) {
        if (held.isEmpty() || held.get().origin() != Engagement.Origin.HERE) {
            throw Problem.refused("engagement.unknown");
        }
        engagements.sent(message.engagement(), message.version(), annex.dispatch());
        if (!annex.registeredFor().isEmpty()) {
            engagements.admit(message.engagement(), annex.readers());
            message.promises()
                    .forEach(promise -> commitments.admit(promise.commitment(), annex.readers()));
        }
        return taken();
    }

    private Outcome arrived(
            EngagementMessage message, RegisteredAnnex annex, Optional<Engagement> held) {
        if (held.isPresent() && held.get().origin() != Engagement.Origin.ARRIVED) {
            throw Problem.refused("engagement-message.other-unit");
        }
        if (held.isPresent() && held.get().version() >= message.version()) {
            engagements.admit(message.engagement(), annex.readers());
        } else {
            engagements.arrived(
                    message.engagement(),
                    message.unit(),
                    message.version(),
                    annex.distribution(),
                    annex.readers(),
                    message.content());
        }
        engagements.sent(message.engagement(), message.version(), annex.dispatch());
        message.pictures()
                .forEach(picture ->
                        pictures.keepFrom(
                                message.engagement(),
                                picture.sha512(),
                                picture.caption(),
                                annex.dispatch()));
        for (EngagementMessage.Promise promise : message.promises()) {
            commitments.arrived(
                    promise.commitment(),
                    message.unit(),
                    promise.version(),
                    promise.content(),
                    promise.responsible(),
                    promise.outcome(),
                    annex.distribution(),
                    annex.readers());
        }
        return taken();
    }

    private static Outcome taken() {
        return new Outcome.Taken(null, List.of());
    }
}
