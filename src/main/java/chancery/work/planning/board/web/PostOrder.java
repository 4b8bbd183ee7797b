package chancery.work.planning.board.web;

import chancery.foundation.wording.Language;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * In which order the posts of the board stand.
 *
 * @param by the column
 * @param down from the greatest to the least
 */
public record PostOrder(Column by, boolean down) {

    /** A column of the table of posts that it can be ordered by. */
    public enum Column {
        POST,
        REGION,
        STATE,
        DONE,
        LATE,
        AT_RISK,
        PROGRESS,
        CONTRACT;

        boolean ofWords() {
            return switch (this) {
                case POST, REGION, STATE -> true;
                case DONE, LATE, AT_RISK, PROGRESS, CONTRACT -> false;
            };
        }
    }

    /** The same column the other way; another column as its first click orders it. */
    public PostOrder then(Column column) {
        return new PostOrder(column, column == by ? !down : !column.ofWords());
    }

    /** The value of {@code aria-sort} on the head of a column; none for the others. */
    public @Nullable String told(Column column) {
        return column == by ? down ? "descending" : "ascending" : null;
    }

    List<PostRow> sorted(List<PostRow> rows, Language language) {
        Comparator<PostRow> order = column(language);
        return rows.stream()
                .sorted(
                        (down ? order.reversed() : order)
                                .thenComparing(
                                        PostRow::name, Collator.getInstance(language.locale())))
                .toList();
    }

    private Comparator<PostRow> column(Language language) {
        return switch (by) {
            case POST -> words(PostRow::name, language);
            case REGION -> words(PostRow::region, language);
            case STATE -> words(row -> row.line().standing(), language);
            case DONE -> Comparator.comparing(row -> row.line().tally().done());
            case LATE -> Comparator.comparing(row -> row.line().tally().late());
            case AT_RISK -> Comparator.comparing(row -> row.line().tally().atRisk());
            case PROGRESS -> Comparator.comparing(row -> row.line().tally().percent());
            case CONTRACT ->
                    Comparator.comparing(
                            PostRow::rate, Comparator.nullsFirst(BigDecimal::compareTo));
        };
    }

    private static Comparator<PostRow> words(Function<PostRow, String> word, Language language) {
        return Comparator.comparing(word, Collator.getInstance(language.locale()));
    }
}
