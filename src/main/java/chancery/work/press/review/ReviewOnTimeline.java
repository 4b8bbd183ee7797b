package chancery.work.press.review;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reviews that tell an item, or that a dispatch brought. */
@Component("pressReviewsOnTimeline")
class ReviewOnTimeline implements TimelineSource {
    private final Reviews reviews;

    ReviewOnTimeline(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<Event> about(PersonId me, Ref thing) {
        return reviews.about(me, thing).stream()
                .map(line ->
                        new Event(
                                line.id().ref(),
                                "review.one",
                                line.day(),
                                line.day(),
                                line.title(),
                                "/press-reviews/" + line.id(),
                                line.label()))
                .toList();
    }
}
