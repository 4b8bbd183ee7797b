package chancery.door.intake.phrases;

import chancery.door.intake.gazetteer.Countries;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Phrases;
import chancery.door.intake.text.Spellings;
import chancery.door.intake.text.Token;
import chancery.door.intake.text.Token.Shape;
import chancery.door.intake.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Follows what hangs on a head word, in French, Spanish and English: adjectives behind it, nouns
 * behind prepositions, and more of the same behind "and" or a comma.
 *
 * <p>The languages do not mark where a phrase ends, and there is no dictionary here of all their
 * verbs. So a word is taken along only when something says that it belongs: a known adjective or
 * one that looks like it, a preposition before it, the capital of a name. Where a name of a person
 * may begin, the phrase ends.
 */
public final class NounPhrases {
    private static final int LONGEST = 28;
    private static final Phrases<String> GIVEN =
            Phrases.names(Spellings.load("mentions/names").of("given"));
    private static final Phrases<String> WEAK =
            Phrases.of(
                    java.util.List.of(
                            "en",
                            "à",
                            "a",
                            "au",
                            "aux",
                            "in",
                            "at",
                            "on",
                            "to",
                            "in the",
                            "at the",
                            "on the",
                            "to the",
                            "en el",
                            "en la",
                            "sur",
                            "sur le",
                            "sur la",
                            "sur les",
                            "sobre",
                            "pour",
                            "pour le",
                            "pour la",
                            "pour les"));

    private final Tokens tokens;
    private final Vocabulary words;
    private final Countries countries;

    public NounPhrases(Tokens tokens, Vocabulary words, Countries countries) {
        this.tokens = tokens;
        this.words = words;
        this.countries = countries;
    }

    /** Where the phrase ends that began before {@code from}, which is the token behind its head. */
    public int end(int from) {
        return end(from, null);
    }

    /**
     * @param head when a name with capital belongs to the head itself ("Congreso Nacional", "Radio
     *     Costa Verde"), the head; null when one would be a person's
     */
    public int end(int from, @Nullable Token head) {
        int at = from;
        Token noun = head;
        while (at - from < LONGEST && !tokens.at(at).breaks()) {
            int next = modifier(at, noun);
            if (next == at) {
                next = complement(at, noun);
                next = next == at ? coordination(at, noun) : next;
                next = next == at ? listed(at, noun) : next;
                if (next > at) {
                    noun = tokens.at(nounOf(at, next));
                }
            }
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** The first noun of a complement: its first word that is no preposition and no article. */
    private int nounOf(int at, int end) {
        int i = at;
        while (i < end - 1) {
            boolean small =
                    tokens.at(i).is(",")
                            || words.of(Key.CONJUNCTION).has(tokens, i)
                            || words.of(Key.DETERMINER).has(tokens, i)
                            || words.of(Key.QUANTIFIER).has(tokens, i)
                            || tokens.at(i).is("of");
            int preposition = words.of(Key.PREPOSITION).length(tokens, i);
            if (!small && preposition == 0) {
                return i;
            }
            i += Math.max(1, preposition);
        }
        return end - 1;
    }

    /** An adjective, a nationality, or a further word of the same name. */
    private int modifier(int at, @Nullable Token noun) {
        int known = words.of(Key.ADJECTIVE).length(tokens, at);
        int nationality = countries.adjective(tokens, at).map(Phrases.Hit::length).orElse(0);
        if (Math.max(known, nationality) > 0) {
            return at + Math.max(known, nationality);
        }
        Token token = tokens.at(at);
        if (!token.isWord() || isStop(at)) {
            return at;
        }
        if (words.looksLikeAdjective(token)) {
            return at + 1;
        }
        if (noun == null) {
            return at;
        }
        if (token.isCapital()) {
            return continuesName(at, noun) ? at + 1 : at;
        }
        boolean english = words.language().equals("en");
        boolean nominal = !token.text().endsWith("ed") && !token.text().endsWith("ly");
        boolean joins =
                words.of(Key.PREPOSITION).has(tokens, at)
                        || words.of(Key.CONJUNCTION).has(tokens, at)
                        || words.of(Key.DETERMINER).has(tokens, at);
        boolean more = english && noun.shape() == Shape.LOWER && nominal;
        return more && !joins && !isPerson(at) ? at + 1 : at;
    }

    private boolean continuesName(int at, Token noun) {
        if (!noun.isCapital() || isPerson(at) || GIVEN.has(tokens, at)) {
            return false;
        }
        return words.of(Key.PORTFOLIO).has(tokens, at) || !isPortfolio(noun);
    }

    private boolean isPortfolio(Token noun) {
        return words.folded(Key.PORTFOLIO).contains(noun.text());
    }

    /** "du Commerce", "of the Port Authority", "auprès des Nations unies". */
    private int complement(int at, @Nullable Token noun) {
        int preposition = words.of(Key.PREPOSITION).length(tokens, at);
        if (preposition == 0) {
            return at;
        }
        int first = article(at + preposition);
        Token token = tokens.at(first);
        boolean weak = WEAK.length(tokens, at) == preposition;
        if (weak && !isPlaceFor(first, noun)) {
            return at;
        }
        int behind = first + words.of(Key.QUANTIFIER).length(tokens, first);
        return isNoun(behind) && !token.breaks() && !tokens.at(behind).breaks() ? behind + 1 : at;
    }

    /** A place or a field behind a preposition that may as well begin something new. */
    private boolean isPlaceFor(int at, @Nullable Token noun) {
        boolean country = countries.name(tokens, at).isPresent();
        boolean afterCountry = noun != null && countries.isName(noun.text());
        boolean field = words.of(Key.PORTFOLIO).has(tokens, at);
        return country || field || tokens.at(at).isCapital() && (noun == null || afterCountry);
    }

    private int article(int at) {
        return at + words.of(Key.DETERMINER).length(tokens, at);
    }

    private boolean isNoun(int at) {
        Token token = tokens.at(at);
        return token.isWord()
                && !isStop(at)
                && !words.of(Key.HONORIFIC).has(tokens, at)
                && !words.of(Key.NOMINAL_NOT).has(tokens, at)
                && !GIVEN.has(tokens, at)
                && Lexicon.STANDARD.month(token.text()).isEmpty();
    }

    private boolean isStop(int at) {
        return words.of(Key.STOP).has(tokens, at) && tokens.at(at).shape() != Shape.CAPITALS;
    }

    private boolean isPerson(int at) {
        return words.of(Key.HONORIFIC).has(tokens, at) || words.of(Key.FUNCTION).has(tokens, at);
    }

    /**
     * "et du Tourisme", "and Industry", "y Turismo"; not "et de M. Karam", nor "y la embajadora".
     */
    private int coordination(int at, @Nullable Token noun) {
        int conjunction = words.of(Key.CONJUNCTION).length(tokens, at);
        if (conjunction == 0) {
            return at;
        }
        int behind = at + conjunction;
        int preposition = words.of(Key.PREPOSITION).length(tokens, behind);
        int first = preposition == 0 ? behind : article(behind + preposition);
        if (noun == null || !isNoun(first) || isPerson(first)) {
            return at;
        }
        boolean alike = tokens.at(first).isCapital() == noun.isCapital();
        boolean field = words.of(Key.PORTFOLIO).has(tokens, first);
        boolean adjective =
                words.of(Key.ADJECTIVE).has(tokens, first)
                        || words.looksLikeAdjective(tokens.at(first));
        boolean english = words.language().equals("en") && !tokens.at(first).isCapital();
        boolean belongs = preposition > 0 ? alike : alike && (field || adjective || english);
        return belongs ? first + 1 : at;
    }

    /** ", de la Coopération et des Marocains": a comma counts when "and" ends the row. */
    private int listed(int at, @Nullable Token noun) {
        if (!tokens.at(at).is(",") || noun == null) {
            return at;
        }
        int next = at;
        while (tokens.at(next).is(",") && next - at < LONGEST) {
            int preposition = words.of(Key.PREPOSITION).length(tokens, next + 1);
            int first = article(next + 1 + preposition);
            boolean alike = tokens.at(first).isCapital() == noun.isCapital();
            boolean field = words.of(Key.PORTFOLIO).has(tokens, first);
            if (!alike || !field || !isNoun(first) || isPerson(first)) {
                return at;
            }
            next = first + 1;
            while (modifier(next, noun) > next) {
                next = modifier(next, noun);
            }
        }
        int last = coordination(next, noun);
        return last > next ? last : at;
    }

    /** Whether a common given name stands there. */
    public static boolean isGivenName(Tokens tokens, int at) {
        return GIVEN.has(tokens, at);
    }
}
