package chancery.door.intake.phrases;

import chancery.door.intake.gazetteer.Countries;
import chancery.door.intake.text.Phrases;
import chancery.door.intake.text.Token;
import chancery.door.intake.text.Tokens;

/**
 * Follows what hangs on an Arabic head word: in Arabic the possessor follows its noun directly and
 * carries the article, as do the adjectives of both; so words with the article, nationalities,
 * countries and known nouns are taken along, and the first other word ends the phrase.
 */
public final class ArabicPhrases {
    private static final int LONGEST = 14;

    private final Tokens tokens;
    private final Vocabulary words;

    public ArabicPhrases(Tokens tokens, Vocabulary words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** Where the phrase ends whose head ends before a token. */
    public int end(int from) {
        int at = from;
        while (at - from < LONGEST && !tokens.at(at).breaks()) {
            int next = part(at);
            if (next == at) {
                break;
            }
            at = next;
        }
        return at;
    }

    private int part(int at) {
        int known = known(at);
        if (known > 0) {
            return at + known;
        }
        int link = words.of(Key.PREPOSITION).length(tokens, at);
        link = link == 0 ? words.of(Key.CONJUNCTION).length(tokens, at) : link;
        int behind = link == 0 || isPerson(at + link) ? 0 : known(at + link);
        return behind > 0 ? at + link + behind : at;
    }

    private int known(int at) {
        int country =
                Countries.STANDARD
                        .name(tokens, at)
                        .or(() -> Countries.STANDARD.adjective(tokens, at))
                        .map(Phrases.Hit::length)
                        .orElse(0);
        int word =
                Math.max(
                        Math.max(country, words.of(Key.ADJECTIVE).length(tokens, at)),
                        Math.max(
                                words.of(Key.NOUN).length(tokens, at),
                                words.names(Key.INSTITUTION_KNOWN).length(tokens, at)));
        Token token = tokens.at(at);
        boolean definite = token.text().startsWith("ال") || token.text().startsWith("لل");
        boolean stops = words.of(Key.STOP).has(tokens, at) || isPerson(at);
        return word > 0 || !token.isWord() || !definite || stops ? word : 1;
    }

    private boolean isPerson(int at) {
        return words.of(Key.HONORIFIC).has(tokens, at) || words.of(Key.FUNCTION).has(tokens, at);
    }
}
