package chancery.work.press.review;

import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.press.coverage.Coverage;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.coverage.CoverageLists;
import chancery.work.press.coverage.Coverages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Composes press reviews: what may be picked, and what picking copies. A review is marked at least
 * as high as everything in it, so that whoever may read it may read what it tells.
 */
@Component
public class Composing {
    /** How many days back items are offered. */
    public static final int DAYS = 4;

    private final Reviews reviews;
    private final Coverages coverages;
    private final CoverageLists lists;
    private final People people;
    private final Transactions transactions;
    private final Words words;

    Composing(
            Reviews reviews,
            Coverages coverages,
            CoverageLists lists,
            People people,
            Transactions transactions,
            Words words) {
        this.reviews = reviews;
        this.coverages = coverages;
        this.lists = lists;
        this.people = people;
        this.transactions = transactions;
        this.words = words;
    }

    /** An item and what the review says of it. */
    public record Pick(CoverageId coverage, String summary) {}

    /**
     * What a review of this day may pick: published within {@value #DAYS} days, or entered within
     * them; the latest first. Some may stand in others already.
     */
    public List<CoverageLine> offered(PersonId me, LocalDate day) {
        return lists.lately(me, day.minusDays(DAYS - 1L), day, ReviewContent.MOST);
    }

    /** Those of a few items that stand in a review already. */
    public Set<UUID> told(PersonId me, List<CoverageLine> lines) {
        return reviews.told(me, lines.stream().map(line -> line.id().value()).toList());
    }

    /**
     * Begins a review in the writer's language, under a title that names its day.
     *
     * @throws Problem {@code review.marked} when an item is marked higher than the review, {@code
     *     coverage.unknown}, {@code press.unit}, {@code press.clearance}
     */
    public ReviewId begin(
            PersonId me,
            UnitCode unit,
            Distribution distribution,
            LocalDate day,
            List<Pick> picks) {
        Person author = transactions.as(me, () -> people.get(me));
        Language language = Language.of(author.language()).orElse(Language.FR);
        String written =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale())
                        .format(day);
        ReviewContent content =
                new ReviewContent(
                        day,
                        words.text(language, "review.title-of", Map.of("day", written)),
                        language.code(),
                        "",
                        items(me, distribution, picks, List.of()));
        return reviews.add(me, unit, distribution, content);
    }

    /**
     * Writes a review anew. Of items that the writer sees, outlet and headline are copied again;
     * others stay as they were.
     *
     * @param head what it says besides its items
     * @throws Problem as {@link #begin}; {@code review.unknown}, {@code press.changed} when
     *     somebody was faster, {@code press.elsewhere}
     */
    public void write(
            PersonId me,
            ReviewId id,
            int version,
            Distribution distribution,
            ReviewContent head,
            List<Pick> picks) {
        List<ReviewItem> before =
                reviews.see(me, id)
                        .orElseThrow(() -> Problem.absent("review.unknown"))
                        .content()
                        .items();
        reviews.change(
                me, id, version, distribution, head.with(items(me, distribution, picks, before)));
    }

    private List<ReviewItem> items(
            PersonId me, Distribution distribution, List<Pick> picks, List<ReviewItem> before) {
        Set<UUID> wanted =
                picks.stream().map(pick -> pick.coverage().value()).collect(Collectors.toSet());
        Map<CoverageId, CoverageLine> seen =
                lists.lines(me, wanted).stream()
                        .collect(Collectors.toMap(CoverageLine::id, Function.identity()));
        Map<CoverageId, ReviewItem> held =
                before.stream()
                        .collect(Collectors.toMap(ReviewItem::coverage, Function.identity()));
        return picks.stream()
                .map(pick -> {
                    CoverageLine line = seen.get(pick.coverage());
                    if (line != null) {
                        mustBeCovered(me, distribution, line);
                        return ReviewItem.of(line, pick.summary());
                    }
                    ReviewItem kept = held.get(pick.coverage());
                    if (kept == null) {
                        throw Problem.absent("coverage.unknown");
                    }
                    return kept.saying(pick.summary());
                })
                .toList();
    }

    private void mustBeCovered(PersonId me, Distribution distribution, CoverageLine line) {
        boolean covered =
                coverages
                        .see(me, line.id())
                        .map(Coverage::distribution)
                        .map(distribution::covers)
                        .orElse(false);
        if (!covered) {
            throw Problem.refused("review.marked").at("label").with("headline", line.headline());
        }
    }
}
