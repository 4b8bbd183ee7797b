package chancery.work.planning.board;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All plans of a year that one reader may see, as of a day. What was not put to the ministry yet is
 * not among them.
 *
 * @param posts by the code of the post
 */
public record Consolidation(int year, LocalDate today, List<PostLine> posts) {
    /** Where posts without a profile are counted. */
    public static final String NO_REGION = "";

    public Consolidation {
        posts = List.copyOf(posts);
    }

    public Tally all() {
        return posts.stream().map(PostLine::tally).reduce(Tally.NONE, Tally::plus);
    }

    public Money budget() {
        return posts.stream().map(PostLine::budget).reduce(Money.NONE, Money::plus);
    }

    /** By the code of the strand. */
    public SortedMap<String, Tally> strands() {
        SortedMap<String, Tally> strands = new TreeMap<>();
        posts.forEach(
                post -> post.strands().forEach((code, t) -> strands.merge(code, t, Tally::plus)));
        return strands;
    }

    /** By the region of the posts; {@link #NO_REGION} for those without a profile. */
    public SortedMap<String, Tally> regions() {
        SortedMap<String, Tally> regions = new TreeMap<>();
        for (PostLine post : posts) {
            String region = post.profile() == null ? NO_REGION : post.profile().region();
            regions.merge(region, post.tally(), Tally::plus);
        }
        return regions;
    }
}
