package chancery.work.press.communiques;

import chancery.work.press.communiques.ComparedParagraph.Piece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Lays two texts side by side: paragraphs that resemble each other meet, in their order, and within
 * them the words that only one side has are marked.
 */
final class Comparison {
    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.");

    /** From which share of common words two paragraphs are versions of one. */
    private static final double ALIKE = 0.4;

    /** Pairs of longer paragraphs are marked as a whole: words times words. */
    private static final long MOST_PAIRS = 4_000_000;

    private Comparison() {}

    static List<ComparedParagraph> of(List<String> ours, List<String> theirs) {
        List<List<String>> left = ours.stream().map(Comparison::words).toList();
        List<List<String>> right = theirs.stream().map(Comparison::words).toList();
        double[][] best = alignment(left, right);
        List<ComparedParagraph> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            if (i < left.size() && j < right.size() && meet(best, left, right, i, j)) {
                rows.add(pair(left.get(i++), right.get(j++)));
            } else if (j == right.size() || i < left.size() && best[i + 1][j] >= best[i][j + 1]) {
                rows.add(new ComparedParagraph(alone(left.get(i++)), List.of()));
            } else {
                rows.add(new ComparedParagraph(List.of(), alone(right.get(j++))));
            }
        }
        return rows;
    }

    /** The most likeness that the paragraphs from i and from j on can reach together. */
    private static double[][] alignment(List<List<String>> left, List<List<String>> right) {
        double[][] best = new double[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                double together = likeness(left.get(i), right.get(j));
                best[i][j] =
                        Math.max(
                                Math.max(best[i + 1][j], best[i][j + 1]),
                                together < ALIKE ? 0 : together + best[i + 1][j + 1]);
            }
        }
        return best;
    }

    private static boolean meet(
            double[][] best, List<List<String>> left, List<List<String>> right, int i, int j) {
        double together = likeness(left.get(i), right.get(j));
        return together >= ALIKE && best[i][j] == together + best[i + 1][j + 1];
    }

    /** The share of words that both have, from 0 to 1. */
    private static double likeness(List<String> one, List<String> other) {
        if (one.equals(other)) {
            return 1;
        }
        Map<String, Integer> counts = new HashMap<>();
        one.stream()
                .filter(word -> !word.isBlank())
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        long all = counts.values().stream().mapToInt(Integer::intValue).sum();
        long common = 0;
        for (String word : other) {
            if (word.isBlank()) {
                continue;
            }
            all++;
            if (counts.merge(word, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return all == 0 ? 1 : 2.0 * common / all;
    }

    private static ComparedParagraph pair(List<String> ours, List<String> theirs) {
        if (ours.equals(theirs)) {
            List<Piece> same = List.of(new Piece(String.join("", ours), false));
            return new ComparedParagraph(same, same);
        }
        if ((long) ours.size() * theirs.size() > MOST_PAIRS) {
            return new ComparedParagraph(alone(ours), alone(theirs));
        }
        int[][] common = common(ours, theirs);
        Side left = new Side();
        Side right = new Side();
        int i = 0;
        int j = 0;
        while (i < ours.size() || j < theirs.size()) {
            if (i < ours.size() && j < theirs.size() && ours.get(i).equals(theirs.get(j))) {
                left.add(ours.get(i++), false);
                right.add(theirs.get(j++), false);
            } else if (j == theirs.size()
                    || i < ours.size() && common[i + 1][j] >= common[i][j + 1]) {
                left.add(ours.get(i++), true);
            } else {
                right.add(theirs.get(j++), true);
            }
        }
        return new ComparedParagraph(left.pieces(), right.pieces());
    }

    /** How many words in order the rests from i and from j on have in common. */
    private static int[][] common(List<String> one, List<String> other) {
        int[][] common = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                common[i][j] =
                        one.get(i).equals(other.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Piece> alone(List<String> words) {
        return List.of(new Piece(String.join("", words), true));
    }

    private static List<String> words(String paragraph) {
        return WORD.matcher(paragraph).results().map(MatchResult::group).toList();
    }

    /** Pieces of one side, in which words of the same sort stand together. */
    private static final class Side {
        private final List<Piece> pieces = new ArrayList<>();

        void add(String word, boolean only) {
            Piece last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && last.only() == only) {
                pieces.removeLast();
                pieces.add(new Piece(last.text() + word, only));
            } else {
                pieces.add(new Piece(word, only));
            }
        }

        List<Piece> pieces() {
            return Collections.unmodifiableList(pieces);
        }
    }
}
