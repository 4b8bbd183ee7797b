package chancery.work.press.review;

import chancery.kernel.Problem;
import chancery.work.press.PressTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a press review says.
 *
 * @param language in which it is written, {@code fr}, {@code en}, {@code es} or {@code ar}
 * @param introduction before the items; may be empty
 * @param items in the order in which they are read, each once, at most {@value #MOST}
 */
public record ReviewContent(
        LocalDate day, String title, String language, String introduction, List<ReviewItem> items) {
    /** How many items a review has at most. */
    public static final int MOST = 200;

    private static final Set<String> LANGUAGES = Set.of("fr", "en", "es", "ar");

    /**
     * @throws Problem {@code press.day}, {@code press.empty}, {@code press.long}, {@code
     *     press.language}, {@code press.many}, {@code review.twice} when an item stands in it twice
     */
    public ReviewContent {
        PressTexts.day("day", day);
        title = PressTexts.line("title", title);
        if (!LANGUAGES.contains(language)) {
            throw Problem.refused("press.language").at("language").with("value", language);
        }
        introduction = PressTexts.paragraph("introduction", introduction);
        items = PressTexts.atMost("items", items, MOST);
        if (items.stream().map(ReviewItem::coverage).distinct().count() < items.size()) {
            throw Problem.refused("review.twice").at("items");
        }
    }

    public ReviewContent with(List<ReviewItem> items) {
        return new ReviewContent(day, title, language, introduction, items);
    }
}
