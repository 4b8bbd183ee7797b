package chancery.door.intake.mentions;

import chancery.door.intake.gazetteer.Countries;
import chancery.door.intake.gazetteer.Gazetteer;
import chancery.door.intake.phrases.ArabicPhrases;
import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.NounPhrases;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Folded;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Phrases;
import chancery.door.intake.text.Token;
import chancery.door.intake.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Institutions: those known by name, and what a head word such as "ministère" or "Autoridad" names.
 * A head in small letters names one only when something with a capital belongs to it; "un comité"
 * is any.
 */
public final class Institutions {
    private static final int LONGEST_LEFT = 7;

    private final Tokens tokens;
    private final Vocabulary words;
    private final Phrases<String> known;
    private final NounPhrases phrases;
    private final ArabicPhrases arabic;

    /** One more than where the name ends that begins at a token; 0 where nobody asked yet. */
    private final int[] ends;

    public Institutions(Tokens tokens, Vocabulary words, Gazetteer gazetteer) {
        this.tokens = tokens;
        this.words = words;
        this.known = Phrases.names(gazetteer.institutions());
        this.phrases = new NounPhrases(tokens, words, Countries.STANDARD);
        this.arabic = new ArabicPhrases(tokens, words);
        this.ends = new int[tokens.size()];
    }

    /** Each once, in the order of the text; one within the name of another is not told apart. */
    public List<Found<String>> all() {
        List<Found<String>> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = end(at);
            if (end > at) {
                found.add(new Found<>(tokens.original(at, end), tokens.words(at, end)));
            }
            at = Math.max(end, at + 1);
        }
        return Once.each(found).stream().filter(name -> !isShortFor(name, found)).toList();
    }

    /** "The Embassy", where the text calls it "the Embassy of Sweden" elsewhere. */
    private static boolean isShortFor(Found<String> name, List<Found<String>> found) {
        String folded = Folded.plain(name.value());
        return !folded.contains(" ")
                && found.stream()
                        .anyMatch(other -> Folded.plain(other.value()).startsWith(folded + " "));
    }

    /** Where the name ends that begins at a token; the token itself when none does. */
    public int end(int at) {
        if (at < 0 || at >= ends.length) {
            return at;
        }
        if (ends[at] == 0) {
            ends[at] = read(at) + 1;
        }
        return ends[at] - 1;
    }

    private int read(int at) {
        int name =
                Math.max(
                        known.length(tokens, at),
                        words.names(Key.INSTITUTION_KNOWN).length(tokens, at));
        if (name > 0) {
            return at + name;
        }
        int named = words.language().equals("en") ? leftOfHead(at) : at;
        if (named > at) {
            return named;
        }
        int head = words.of(Key.INSTITUTION).length(tokens, at);
        if (head == 0 || tokens.isShouted()) {
            return at;
        }
        return words.isArabic() ? arabicEnd(at, head) : latinEnd(at, head);
    }

    private int latinEnd(int at, int head) {
        Token first = tokens.at(at);
        int end = phrases.end(at + head, first.isCapital() ? first : null);
        boolean english = words.language().equals("en");
        int from = at;
        for (int i = at + head; i < end; i++) {
            if (tokens.at(i).isCapital()) {
                return english && !first.isCapital() ? at : end;
            }
        }
        boolean opens = first.breaks() || tokens.at(at - 1).is(".");
        return first.isCapital() && !opens && !isAdjectiveHere(from, head) ? end : at;
    }

    /** English builds to the left: "Kenya Ports Authority", "African Development Bank". */
    private int leftOfHead(int at) {
        boolean begins =
                tokens.at(at).isCapital()
                        && !tokens.isShouted()
                        && !words.of(Key.STOP).has(tokens, at)
                        && !words.of(Key.DETERMINER).has(tokens, at)
                        && !words.of(Key.FUNCTION).has(tokens, at)
                        && !words.of(Key.HONORIFIC).has(tokens, at)
                        && (!tokens.at(at - 1).isCapital()
                                || tokens.at(at).breaks()
                                || words.of(Key.STOP).has(tokens, at - 1)
                                || words.of(Key.DETERMINER).has(tokens, at - 1));
        for (int i = at + 1; begins && i < at + LONGEST_LEFT; i++) {
            Token token = tokens.at(i);
            if (!token.isCapital() || token.breaks() || words.of(Key.FUNCTION).has(tokens, i)) {
                return at;
            }
            int head = words.of(Key.INSTITUTION).length(tokens, i);
            if (head > 0 && !tokens.at(i + head).isCapital()) {
                return phrases.end(i + head);
            }
        }
        return at;
    }

    /** "Bureau" in front of another word may be part of something else's name. */
    private boolean isAdjectiveHere(int at, int head) {
        return tokens.at(at - 1).isCapital() && tokens.at(at + head).isCapital();
    }

    private int arabicEnd(int at, int head) {
        int end = arabic.end(at + head);
        boolean definite = tokens.at(at).text().startsWith("ال");
        return end > at + head || definite ? end : at;
    }
}
