package chancery.work.press.messages;

import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.press.PressTexts;
import chancery.work.press.coverage.CoverageContent;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.outlets.OutletContent;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.review.ReviewContent;
import chancery.work.press.review.ReviewId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A press review as one unit tells it to another: the content of an annex of type {@value
 * PressAnnex#MEDIA_TYPE}.
 *
 * @param unit that composed it and signs the dispatch
 * @param version as that unit counts; a newer one takes the place of an older
 * @param outlets those that published the items
 * @param items of the review that this unit itself keeps; of others the review tells what it copied
 */
public record PressMessage(
        ReviewId review,
        UnitCode unit,
        int version,
        ReviewContent content,
        List<Publisher> outlets,
        List<Item> items) {

    /**
     * @throws Problem {@code press.json} for a negative version, for an item without its outlet or
     *     outside the review; {@code press.many}
     */
    public PressMessage {
        outlets = PressTexts.atMost("outlets", outlets, ReviewContent.MOST);
        items = PressTexts.atMost("items", items, ReviewContent.MOST);
        Set<OutletId> named = outlets.stream().map(Publisher::id).collect(Collectors.toSet());
        Set<CoverageId> told =
                content.items().stream().map(item -> item.coverage()).collect(Collectors.toSet());
        boolean whole =
                items.stream()
                        .allMatch(item ->
                                told.contains(item.id())
                                        && named.contains(item.content().outlet()));
        if (version < 0 || !whole || named.size() < outlets.size()) {
            throw Problem.refused("press.json").with("where", "/message");
        }
    }

    /** An outlet as the sender knows it. */
    public record Publisher(OutletId id, OutletContent content) {}

    /**
     * An item that the sender keeps.
     *
     * @param version as that unit counts
     * @param clips SHA-512 of its scans and recordings among the annexes of the same dispatch, in
     *     hexadecimal digits
     */
    public record Item(CoverageId id, int version, CoverageContent content, List<String> clips) {
        private static final int MOST_CLIPS = 20;
        private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{128}");

        public Item {
            clips = PressTexts.atMost("clips", clips, MOST_CLIPS);
            if (version < 0 || !clips.stream().allMatch(clip -> DIGEST.matcher(clip).matches())) {
                throw Problem.refused("press.json").with("where", "/message/items");
            }
        }
    }
}
