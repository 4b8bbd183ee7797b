package chancery.work.press.communiques;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph of ours beside theirs; a side without it has no pieces.
 *
 * @param ours its words in order
 */
public record ComparedParagraph(List<Piece> ours, List<Piece> theirs) {

    /**
     * Words in a row.
     *
     * @param only whether the other side's paragraph does not have them
     */
    public record Piece(String text, boolean only) {}

    public ComparedParagraph {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
    }

    public boolean differs() {
        return ours.isEmpty()
                || theirs.isEmpty()
                || ours.stream().anyMatch(Piece::only)
                || theirs.stream().anyMatch(Piece::only);
    }

    public String ourText() {
        return text(ours);
    }

    public String theirText() {
        return text(theirs);
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
