package chancery.work.planning.board;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One indicator over several posts: added up where that says something, else side by side.
 *
 * <p>Values are added only when every post measures the same thing in the same unit as a number of
 * things ({@link chancery.work.planning.Measure#adds}), in the same direction, and lets it be
 * added.
 *
 * @param unit what is counted; may be empty
 * @param shares by the code of the post
 */
public record Roll(String title, String unit, boolean added, List<Share> shares) {
    public Roll {
        shares = List.copyOf(shares);
    }

    /** A sum, and of how many posts: those that gave no number are not in it. */
    public record Sum(BigDecimal value, int posts) {}

    /** Empty when the values are not added, or no post has one. */
    public Optional<Sum> baseline() {
        return sum(Share::baseline);
    }

    /** As {@link #baseline}. */
    public Optional<Sum> target() {
        return sum(Share::target);
    }

    /** As {@link #baseline}. */
    public Optional<Sum> actual() {
        return sum(Share::actual);
    }

    static boolean adds(List<Share> shares) {
        return shares.stream().allMatch(Share::addable)
                && shares.stream().map(Share::ascending).distinct().count() == 1;
    }

    private Optional<Sum> sum(Function<Share, @Nullable BigDecimal> part) {
        List<BigDecimal> values =
                shares.stream().flatMap(s -> Optional.ofNullable(part.apply(s)).stream()).toList();
        if (!added || values.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Sum(sum, values.size()));
    }
}
