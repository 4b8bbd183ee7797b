package chancery.work.press.messages;

import chancery.correspondence.drafting.DraftContent;
import chancery.correspondence.drafting.Drafts;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import chancery.work.press.coverage.Clip;
import chancery.work.press.coverage.Clips;
import chancery.work.press.coverage.Coverage;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.Coverages;
import chancery.work.press.outlets.Outlets;
import chancery.work.press.review.Review;
import chancery.work.press.review.ReviewId;
import chancery.work.press.review.ReviewItem;
import chancery.work.press.review.ReviewPaper;
import chancery.work.press.review.Reviews;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Prepares the dispatch that carries a press review: an ordinary draft of its person. */
@Component("pressSending")
public class Sending {
    /** Of scans and recordings that go along, together, in bytes; narrow links have to carry it. */
    static final int LARGEST = 8 << 20;

    private final Reviews reviews;
    private final Coverages coverages;
    private final Clips clips;
    private final Outlets outlets;
    private final ReviewPaper paper;
    private final Drafts drafts;
    private final Units units;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    Sending(
            Reviews reviews,
            Coverages coverages,
            Clips clips,
            Outlets outlets,
            ReviewPaper paper,
            Drafts drafts,
            Units units,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.reviews = reviews;
        this.coverages = coverages;
        this.clips = clips;
        this.outlets = outlets;
        this.paper = paper;
        this.drafts = drafts;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /** The units to which a review may be sent, the ministry's first; none to who may not. */
    public List<UnitCode> recipients(PersonId me, Review review) {
        if (!reviews.mayChange(me, review)) {
            return List.of();
        }
        return transactions.as(me, units::all).stream()
                .filter(unit -> !unit.code().equals(review.unit()) && !unit.archive())
                .sorted(Comparator.comparing(Unit::kind).thenComparing(Unit::code))
                .map(Unit::code)
                .toList();
    }

    /**
     * A draft that tells the review in its body and carries it with its items, and with as many of
     * their scans and recordings as fit into {@value #LARGEST} bytes. When it cannot be attached
     * there is no draft either.
     *
     * @throws Problem {@code review.unknown}, {@code press.unit} when the person may not send it,
     *     {@code review.empty}, {@code review.marked} when an item is marked higher by now
     */
    public DispatchId send(PersonId me, ReviewId id, UnitCode to) {
        Review review = reviews.open(me, id);
        if (!recipients(me, review).contains(to)) {
            throw Problem.forbidden("press.unit").with("unit", review.unit());
        }
        if (review.content().items().isEmpty()) {
            throw Problem.refused("review.empty");
        }
        List<Coverage> own = own(me, review);
        Map<Clip, CoverageId> carried = carried(me, own);
        PressMessage message = message(me, review, own, carried);
        DispatchId draft = drafts.write(me, content(review, to));
        try {
            drafts.addAnnex(
                    me,
                    draft,
                    "press-review-" + review.content().day() + ".json",
                    PressAnnex.MEDIA_TYPE,
                    PressAnnex.write(message));
            carried.forEach((clip, item) ->
                    drafts.addAnnex(
                            me,
                            draft,
                            clip.name(),
                            clip.mediaType(),
                            clips.content(me, item, clip.sha512()).bytes()));
            return draft;
        } catch (RuntimeException e) {
            drafts.discard(me, draft);
            throw e;
        }
    }

    /** The items that the sending unit keeps itself. */
    private List<Coverage> own(PersonId me, Review review) {
        List<Coverage> own =
                review.content().items().stream()
                        .map(ReviewItem::coverage)
                        .map(item -> coverages.see(me, item))
                        .flatMap(Optional::stream)
                        .filter(item -> item.unit().equals(review.unit()))
                        .toList();
        for (Coverage item : own) {
            if (!review.distribution().covers(item.distribution())) {
                throw Problem.refused("review.marked")
                        .at("label")
                        .with("headline", item.content().headline());
            }
        }
        return own;
    }

    private Map<Clip, CoverageId> carried(PersonId me, List<Coverage> own) {
        Map<Clip, CoverageId> carried = new LinkedHashMap<>();
        int size = 0;
        for (Coverage item : own) {
            for (Clip clip : clips.of(me, item.id())) {
                if (size + clip.size() <= LARGEST) {
                    carried.put(clip, item.id());
                    size += clip.size();
                }
            }
        }
        return carried;
    }

    private PressMessage message(
            PersonId me, Review review, List<Coverage> own, Map<Clip, CoverageId> carried) {
        List<PressMessage.Publisher> publishers = new ArrayList<>();
        outlets.see(me, own.stream().map(item -> item.content().outlet()).toList())
                .values()
                .forEach(outlet ->
                        publishers.add(new PressMessage.Publisher(outlet.id(), outlet.content())));
        publishers.sort(Comparator.comparing(publisher -> publisher.id().value()));
        return new PressMessage(
                review.id(),
                review.unit(),
                review.version(),
                review.content(),
                publishers,
                own.stream()
                        .map(item ->
                                new PressMessage.Item(
                                        item.id(),
                                        item.version(),
                                        item.content(),
                                        carried.entrySet().stream()
                                                .filter(each -> each.getValue().equals(item.id()))
                                                .map(each -> each.getKey().sha512())
                                                .toList()))
                        .toList());
    }

    private DraftContent content(Review review, UnitCode to) {
        return new DraftContent(
                review.unit(),
                "",
                LocalDate.ofInstant(clock.instant(), zone),
                List.of(to),
                List.of(),
                Transmission.ENCRYPTED,
                review.distribution(),
                Precedence.ROUTINE,
                List.of(),
                review.content().title(),
                paper.body(review),
                review.content().language(),
                null);
    }
}
