package chancery.foundation.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What somebody typed, understood as far as it can be. */
record Typed(List<Clause> clauses) {

    /** Something that must occur. */
    sealed interface Clause {}

    /** A word or one of its forms. */
    record Single(Word word) implements Clause {
        boolean small() {
            return SMALL.contains(word.folded());
        }
    }

    /** Words that begin so. */
    record Beginning(String folded) implements Clause {}

    /** These words, one after the other. */
    record Phrase(List<String> folded) implements Clause {}

    /** Words that a text may lack without being a worse answer. */
    private static final Set<String> SMALL =
            Set.of(
                    ("a an and are as at be by for from in is it of on or that the this to was were"
                                    + " with no le la les un une des du de et en au aux ou par pour sur"
                                    + " dans que qui el los las una unos unas del al y o con para por se"
                                    + " في من الى على عن ان و او ما هذا هذه التي الذي مع")
                            .split(" "));

    private static final String QUOTES = "\"“”„«»";

    static Typed read(String typed) {
        String text =
                typed.substring(0, Math.min(typed.length(), SearchQuery.LONGEST))
                        .replace(WordScanner.PART, ' ');
        List<Clause> clauses = new ArrayList<>();
        int at = 0;
        while (at < text.length() && clauses.size() < SearchQuery.MOST_WORDS) {
            char c = text.charAt(at);
            boolean quoted = QUOTES.indexOf(c) >= 0;
            int start = quoted ? at + 1 : at;
            int end = start;
            while (end < text.length() && !ends(text.charAt(end), quoted)) {
                end++;
            }
            String chunk = text.substring(start, end);
            if (quoted) {
                phrase(chunk, clauses);
            } else {
                loose(chunk, clauses);
            }
            at = quoted || end == at ? end + 1 : end;
        }
        return new Typed(List.copyOf(clauses));
    }

    /** All words are so small that they must count after all. */
    boolean onlySmall() {
        return clauses.stream().allMatch(clause -> clause instanceof Single one && one.small());
    }

    private static boolean ends(char c, boolean quoted) {
        return QUOTES.indexOf(c) >= 0 || !quoted && Character.isWhitespace(c);
    }

    private static void phrase(String chunk, List<Clause> clauses) {
        List<Word> words = WordScanner.all(chunk);
        if (!words.isEmpty()) {
            clauses.add(new Phrase(folded(words)));
        }
    }

    private static void loose(String chunk, List<Clause> clauses) {
        List<Word> words = WordScanner.all(chunk);
        if (words.isEmpty()) {
            return;
        }
        if (chunk.endsWith("*")) {
            clauses.add(new Beginning(words.getLast().folded()));
            words = words.subList(0, words.size() - 1);
        }
        if (words.size() > 1 && words.stream().anyMatch(Typed::hasDigit)) {
            clauses.add(new Phrase(folded(words)));
        } else {
            words.forEach(word -> clauses.add(new Single(word)));
        }
    }

    private static boolean hasDigit(Word word) {
        return word.folded().chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static List<String> folded(List<Word> words) {
        return words.stream().limit(SearchQuery.MOST_WORDS).map(Word::folded).toList();
    }
}
