package chancery.door.intake.plan;

import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The year that a letter plans: the one said behind the word plan, else the one said most. */
final class PlanYear {
    private static final String YEAR = "(?<![\\p{N}/-])(?<y>20\\d\\d)(?![\\p{N}]|[-/]\\d)";
    private static final Pattern BEHIND_PLAN =
            Pattern.compile(PlanWords.any("plan") + "[^\\n.]{0,80}?" + YEAR);
    private static final Pattern ANY = Pattern.compile(YEAR);

    private PlanYear() {}

    /** The year behind the word plan, which also shows that the letter is about one. */
    static Optional<Found<Integer>> said(Letter letter) {
        Matcher match = BEHIND_PLAN.matcher(letter.text());
        return match.find() ? Optional.of(found(match)) : Optional.empty();
    }

    /**
     * @param documentDate only later years count, when it is known
     */
    static @Nullable Found<Integer> of(Letter letter, @Nullable LocalDate documentDate) {
        return said(letter).or(() -> mostFrequent(letter, documentDate)).orElse(null);
    }

    private static Optional<Found<Integer>> mostFrequent(
            Letter letter, @Nullable LocalDate documentDate) {
        List<Found<Integer>> later =
                ANY.matcher(letter.text())
                        .results()
                        .map(m ->
                                new Found<>(
                                        Integer.valueOf(m.group(1)), new Words(m.start(), m.end())))
                        .filter(y -> documentDate != null && y.value() > documentDate.getYear())
                        .toList();
        Map<Integer, Integer> times = new HashMap<>();
        later.forEach(year -> times.merge(year.value(), 1, Integer::sum));
        return later.stream().max(Comparator.comparingInt(y -> times.getOrDefault(y.value(), 0)));
    }

    private static Found<Integer> found(Matcher match) {
        return new Found<>(
                Integer.valueOf(match.group("y")), new Words(match.start("y"), match.end("y")));
    }
}
