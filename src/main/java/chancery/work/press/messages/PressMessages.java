package chancery.work.press.messages;

import chancery.correspondence.annexes.AnnexKind;
import chancery.correspondence.annexes.Outcome;
import chancery.correspondence.annexes.RegisteredAnnex;
import chancery.correspondence.annexes.Subject;
import chancery.kernel.Problem;
import chancery.work.press.Origin;
import chancery.work.press.coverage.Coverage;
import chancery.work.press.coverage.CoverageShelf;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.OutletShelf;
import chancery.work.press.review.Review;
import chancery.work.press.review.ReviewShelf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What annexes about the press do where they are registered. Where such a dispatch was signed, the
 * review and its items are noted as told; where it arrives, they are kept under its label and for
 * its readers, and nobody changes them there.
 */
@Component
class PressMessages implements AnnexKind<PressMessage> {
    private final ReviewShelf reviews;
    private final CoverageShelf coverage;
    private final OutletShelf outlets;

    PressMessages(ReviewShelf reviews, CoverageShelf coverage, OutletShelf outlets) {
        this.reviews = reviews;
        this.coverage = coverage;
        this.outlets = outlets;
    }

    @Override
    public String mediaType() {
        return PressAnnex.MEDIA_TYPE;
    }

    @Override
    public PressMessage read(byte[] bytes) {
        return PressAnnex.read(bytes);
    }

    @Override
    public Subject subject(PressMessage message) {
        return new Subject(message.review().value(), "PRESS_REVIEW");
    }

    @Override
    public Outcome follow(PressMessage message, RegisteredAnnex annex) {
        if (!message.unit().equals(annex.from())) {
            throw Problem.refused("press-message.unit")
                    .with("from", annex.from())
                    .with("unit", message.unit());
        }
        Optional<Review> held = reviews.hold(message.review());
        if (held.isPresent() && !message.unit().equals(held.get().unit())) {
            throw Problem.refused("press-message.other-unit");
        }
        switch (annex.origin()) {
            case HERE -> signed(message, annex, held);
            case ARRIVED -> arrived(message, annex, held);
        }
        return new Outcome.Taken(null, List.of());
    }

    private void signed(PressMessage message, RegisteredAnnex annex, Optional<Review> held) {
        if (held.isEmpty()
                || held.get().origin() != Origin.HERE
                || held.get().version() < message.version()) {
            throw Problem.refused("review.unknown");
        }
        for (PressMessage.Item item : message.items()) {
            Coverage kept =
                    coverage.hold(item.id()).orElseThrow(() -> Problem.refused("coverage.unknown"));
            if (!kept.unit().equals(message.unit())) {
                throw Problem.refused("press-message.other-unit");
            }
            if (!annex.registeredFor().isEmpty()) {
                coverage.admit(item.id(), annex.readers());
            }
            coverage.sent(item.id(), item.version(), annex.dispatch());
        }
        if (!annex.registeredFor().isEmpty()) {
            reviews.admit(message.review(), annex.readers());
        }
        reviews.sent(message.review(), message.version(), annex.dispatch());
    }

    private void arrived(PressMessage message, RegisteredAnnex annex, Optional<Review> held) {
        if (held.isPresent() && held.get().origin() != Origin.ARRIVED) {
            throw Problem.refused("press-message.other-unit");
        }
        if (held.isPresent() && held.get().version() >= message.version()) {
            reviews.admit(message.review(), annex.readers());
        } else {
            reviews.arrived(
                    message.review(),
                    message.unit(),
                    message.version(),
                    annex.distribution(),
                    annex.readers(),
                    message.content());
        }
        reviews.sent(message.review(), message.version(), annex.dispatch());
        Map<OutletId, OutletId> here = new HashMap<>();
        message.outlets()
                .forEach(outlet ->
                        here.put(outlet.id(), outlets.meant(outlet.id(), outlet.content())));
        message.items().forEach(item -> arrived(message, annex, item, here));
    }

    private void arrived(
            PressMessage message,
            RegisteredAnnex annex,
            PressMessage.Item item,
            Map<OutletId, OutletId> here) {
        Optional<Coverage> held = coverage.hold(item.id());
        if (held.isPresent()
                && (held.get().origin() != Origin.ARRIVED
                        || !held.get().unit().equals(message.unit()))) {
            throw Problem.refused("press-message.other-unit");
        }
        if (held.isPresent() && held.get().version() >= item.version()) {
            coverage.admit(item.id(), annex.readers());
        } else {
            coverage.arrived(
                    item.id(),
                    message.unit(),
                    item.version(),
                    annex.distribution(),
                    annex.readers(),
                    item.content().by(Objects.requireNonNull(here.get(item.content().outlet()))));
        }
        coverage.sent(item.id(), item.version(), annex.dispatch());
        coverage.keepFrom(item.id(), item.clips(), annex.dispatch());
    }
}
