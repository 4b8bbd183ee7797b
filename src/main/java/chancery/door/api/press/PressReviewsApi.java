package chancery.door.api.press;

import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.messages.Sending;
import chancery.work.press.review.Composing;
import chancery.work.press.review.Review;
import chancery.work.press.review.ReviewContent;
import chancery.work.press.review.ReviewId;
import chancery.work.press.review.ReviewItem;
import chancery.work.press.review.ReviewLine;
import chancery.work.press.review.Reviews;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Press reviews: the list, one of them, composing, and the draft that sends it. */
@RestController
@RequestMapping("/api/press-reviews")
class PressReviewsApi {
    private final Reviews reviews;
    private final Composing composing;
    private final Sending sending;
    private final InstantSource clock;
    private final ZoneId zone;

    PressReviewsApi(
            Reviews reviews,
            Composing composing,
            Sending sending,
            InstantSource clock,
            ZoneId zone) {
        this.reviews = reviews;
        this.composing = composing;
        this.sending = sending;
        this.clock = clock;
        this.zone = zone;
    }

    record PressReviewLineJson(
            String id,
            String origin,
            String unit,
            String day,
            String title,
            int items,
            String distribution,
            boolean sent) {
        static PressReviewLineJson of(ReviewLine line) {
            return new PressReviewLineJson(
                    line.id().toString(),
                    line.origin().name(),
                    line.unit().value(),
                    line.day().toString(),
                    line.title(),
                    line.items(),
                    line.label().name(),
                    line.sent());
        }
    }

    record PressReviewItemJson(
            String coverage,
            String outlet,
            String headline,
            String day,
            String kind,
            String address,
            String summary) {
        static PressReviewItemJson of(ReviewItem item) {
            return new PressReviewItemJson(
                    item.coverage().toString(),
                    item.outlet(),
                    item.headline(),
                    item.day().toString(),
                    item.kind().name(),
                    item.address(),
                    item.summary());
        }
    }

    record PressReviewJson(
            String id,
            String origin,
            String unit,
            String distribution,
            List<String> compartments,
            String day,
            String title,
            String language,
            String introduction,
            List<PressReviewItemJson> items,
            int version,
            String changedAt) {
        static PressReviewJson of(Review review) {
            ReviewContent content = review.content();
            return new PressReviewJson(
                    review.id().toString(),
                    review.origin().name(),
                    review.unit().value(),
                    review.distribution().label().name(),
                    List.copyOf(review.distribution().compartments()),
                    content.day().toString(),
                    content.title(),
                    content.language(),
                    content.introduction(),
                    content.items().stream().map(PressReviewItemJson::of).toList(),
                    review.version(),
                    review.changedAt().toString());
        }
    }

    record PressPickRequest(@Nullable String coverage, @Nullable String summary) {
        Composing.Pick pick() {
            return new Composing.Pick(
                    CoverageId.parse(Objects.toString(coverage, "")),
                    Objects.toString(summary, ""));
        }
    }

    /** A review as a program writes it; its items in their order. */
    record PressReviewRequest(
            @Nullable String unit,
            @Nullable String distribution,
            @Nullable List<String> compartments,
            @Nullable String day,
            @Nullable String title,
            @Nullable String introduction,
            @Nullable List<PressPickRequest> items,
            @Nullable Integer version) {
        Distribution marking() {
            return Distribution.of(
                    Fields.word(Label.class, distribution, Label.UNMARKED, "distribution"),
                    compartments == null ? List.of() : compartments);
        }

        List<Composing.Pick> picks() {
            return items == null ? List.of() : items.stream().map(PressPickRequest::pick).toList();
        }
    }

    record PressSendingRequest(@Nullable String to) {}

    record PressSendingJson(String draft) {}

    @GetMapping
    List<PressReviewLineJson> reviews(@AuthenticationPrincipal Person me) {
        return reviews.all(me.id()).stream().map(PressReviewLineJson::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PressReviewJson begin(
            @AuthenticationPrincipal Person me, @RequestBody PressReviewRequest request) {
        String unit = request.unit();
        LocalDate day = Fields.day(request.day(), "day");
        ReviewId id =
                composing.begin(
                        me.id(),
                        unit == null || unit.isBlank() ? me.unit() : Fields.unit(unit, "unit"),
                        request.marking(),
                        day == null ? LocalDate.ofInstant(clock.instant(), zone) : day,
                        request.picks());
        return shown(me, id);
    }

    @GetMapping("/{id}")
    PressReviewJson one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return shown(me, ReviewId.parse(id));
    }

    @PutMapping("/{id}")
    PressReviewJson write(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody PressReviewRequest request) {
        Review before = reviews.open(me.id(), ReviewId.parse(id));
        ReviewContent content = before.content();
        LocalDate day = Fields.day(request.day(), "day");
        Integer version = request.version();
        composing.write(
                me.id(),
                before.id(),
                version == null ? before.version() : version,
                request.distribution() == null ? before.distribution() : request.marking(),
                new ReviewContent(
                        day == null ? content.day() : day,
                        Objects.toString(request.title(), content.title()),
                        content.language(),
                        Objects.toString(request.introduction(), content.introduction()),
                        List.of()),
                request.picks());
        return shown(me, before.id());
    }

    /** A draft of the caller, to be finished and signed as any other. */
    @PostMapping("/{id}/send")
    @ResponseStatus(HttpStatus.CREATED)
    PressSendingJson send(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody PressSendingRequest request) {
        String to = request.to();
        if (to == null || to.isBlank()) {
            throw Problem.refused("press.empty").at("to");
        }
        UnitCode unit = Fields.unit(to, "to");
        return new PressSendingJson(sending.send(me.id(), ReviewId.parse(id), unit).toString());
    }

    private PressReviewJson shown(Person me, ReviewId id) {
        return PressReviewJson.of(reviews.open(me.id(), id));
    }
}
